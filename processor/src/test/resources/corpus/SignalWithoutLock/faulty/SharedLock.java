class SharedLock {
    private final AsyncLock lock = new AsyncLock();
    private final AsyncCondition notEmpty = new AsyncCondition(lock);
    private int items;

    @Async
    Task<Void> put() {
        await(lock.acquire());
        items++;
        lock.release();
        notEmpty.signalAll(); // expect: SignalWithoutLock
        return Task.done();
    }
}
