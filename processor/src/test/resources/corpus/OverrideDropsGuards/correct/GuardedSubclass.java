class GuardedSubclass {
    static class Store {
        protected final AsyncLock lock = new AsyncLock();

        @Async
        @Guarded("lock")
        Task<Void> save(String text) {
            await(yieldNow());
            return Task.done();
        }
    }

    @Guarded("lock")
    static class Fast extends Store {
        @Override
        @Async
        Task<Void> save(String text) {
            await(yieldNow());
            return Task.done();
        }
    }
}
