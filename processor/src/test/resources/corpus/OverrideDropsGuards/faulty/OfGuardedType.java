class OfGuardedType {
    @Guarded("lock")
    static class Store {
        protected final AsyncLock lock = new AsyncLock();

        @Async
        Task<Void> save(String text) {
            await(yieldNow());
            return Task.done();
        }
    }

    static class Fast extends Store {
        @Override
        @Async
        Task<Void> save(String text) { // expect: OverrideDropsGuards
            await(yieldNow());
            return Task.done();
        }
    }
}
