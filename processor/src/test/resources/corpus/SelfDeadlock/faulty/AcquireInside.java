class AcquireInside {
    private final AsyncLock lock = new AsyncLock();

    @Async
    @Guarded("lock")
    Task<Void> run() {
        await(lock.acquire()); // expect: SelfDeadlock
        try {
            await(yieldNow());
        } finally {
            lock.release();
        }
        return Task.done();
    }
}
