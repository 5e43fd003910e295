class TooFewPermits {
    private final AsyncSemaphore permits = new AsyncSemaphore(2);
    private final AsyncBarrier barrier = new AsyncBarrier(3);

    @Async
    @Guarded("permits")
    Task<Void> run() {
        await(yieldNow());
        await(barrier.await()); // expect: BarrierUnderLock
        return Task.done();
    }
}
