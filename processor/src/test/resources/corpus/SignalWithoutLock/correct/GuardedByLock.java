class GuardedByLock {
    private final AsyncLock lock = new AsyncLock();
    private final AsyncCondition notEmpty = new AsyncCondition(lock);
    private int items;

    @Async
    @Guarded("lock")
    Task<Void> put() {
        items++;
        notEmpty.signalAll();
        return Task.done();
    }
}
