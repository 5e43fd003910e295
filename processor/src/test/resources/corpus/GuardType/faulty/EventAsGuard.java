class EventAsGuard {
    private final AsyncEvent ready = new AsyncEvent();
    private final AsyncLock lock = new AsyncLock();

    @Async
    @Guarded("ready") // expect: GuardType
    Task<Void> first() {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Barrier("lock") // expect: GuardType
    Task<Void> second() {
        await(yieldNow());
        return Task.done();
    }
}
