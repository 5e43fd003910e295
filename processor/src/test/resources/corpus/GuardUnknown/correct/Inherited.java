class Inherited {
    static class Base {
        protected final AsyncLock lock = new AsyncLock();
    }

    static class Derived extends Base {
        @Async
        @Guarded("lock")
        Task<Void> run() {
            await(yieldNow());
            return Task.done();
        }
    }
}
