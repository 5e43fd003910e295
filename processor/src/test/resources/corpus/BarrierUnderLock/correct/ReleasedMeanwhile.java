class ReleasedMeanwhile {
    private final AsyncLock lock = new AsyncLock();
    private final AsyncBarrier barrier = new AsyncBarrier(2);

    @Async
    Task<Void> run() {
        await(lock.acquire());
        try {
            await(yieldNow());
        } finally {
            lock.release();
        }
        await(barrier.await());
        return Task.done();
    }
}
