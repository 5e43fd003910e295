class SharedSafe {
    static class Safe {
        final AsyncLock lock = new AsyncLock();

        protected AsyncLock second() {
            return lock;
        }
    }

    private final Safe safe = new Safe();

    @Async
    @Guarded("safe.lock")
    Task<Void> open() {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Guarded("safe.second()")
    Task<Void> openAgain() {
        await(yieldNow());
        return Task.done();
    }
}
