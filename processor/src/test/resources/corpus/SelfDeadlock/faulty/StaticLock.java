class StaticLock {
    private static final AsyncLock LOCK = new AsyncLock();

    @Async
    @Guarded("LOCK")
    static Task<Void> first() {
        await(second()); // expect: SelfDeadlock
        return Task.done();
    }

    @Async
    @Guarded("StaticLock.LOCK")
    static Task<Void> second() {
        await(yieldNow());
        return Task.done();
    }
}
