class BehindFlag {
    private final AsyncLock lock = new AsyncLock();

    @Async
    @Guarded("lock")
    Task<Void> update(boolean log) {
        await(step(log)); // expect: PossibleSelfDeadlock
        return Task.done();
    }

    @Async
    private Task<Void> step(boolean log) {
        await(yieldNow());
        if (log) {
            await(log());
        }
        return Task.done();
    }

    @Async
    @Guarded("lock")
    Task<Void> log() {
        await(yieldNow());
        return Task.done();
    }
}
