class ThroughTheLock {
    private final AsyncLock lock = new AsyncLock();
    private final AsyncCondition ready = new AsyncCondition(lock);

    @Async
    Task<Void> announce() {
        await(lock.acquire());
        ready.signalAll();
        ready.release();
        lock.release(); // expect: ReleaseNotHeld
        return Task.done();
    }
}
