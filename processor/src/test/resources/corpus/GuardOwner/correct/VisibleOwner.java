class VisibleOwner {
    static class Inner {
        private final AsyncLock lock = new AsyncLock();

        @Async
        @Guarded("lock")
        Task<Void> work(List<? extends Number> numbers) {
            await(yieldNow());
            return Task.done();
        }
    }
}
