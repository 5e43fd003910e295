class HandedOut {
    private final AsyncLock lock = new AsyncLock();
    private final AsyncBarrier barrier = new AsyncBarrier(2);

    AsyncBarrier barrier() {
        return barrier;
    }

    @Async
    @Guarded("lock")
    Task<Void> run() {
        await(barrier.await());
        return Task.done();
    }
}
