class HiddenOwner {
    private static class Inner {
        private final AsyncLock lock = new AsyncLock();

        @Async
        @Guarded("lock")
        Task<Void> work() {
            await(yieldNow());
            return Task.done();
        }
    }

    Object make() {
        return new Inner();
    }
}
