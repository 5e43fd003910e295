class CallerHoldsLock {
    private static final AsyncLock LOCK = new AsyncLock();
    private final AsyncBarrier barrier = new AsyncBarrier(4);

    @Async
    Task<Void> run() {
        try (AsyncLock.Held held = await(LOCK.hold())) {
            await(together());
        }
        return Task.done();
    }

    @Async
    @Barrier("barrier") // expect: BarrierUnderLock
    private Task<Void> together() {
        await(yieldNow());
        return Task.done();
    }
}
