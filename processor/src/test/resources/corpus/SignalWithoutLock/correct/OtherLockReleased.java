class OtherLockReleased {
    private final AsyncLock journal = new AsyncLock();
    private final AsyncCondition changed = new AsyncCondition();

    @Async
    @Guarded("changed")
    Task<Void> write() {
        await(journal.acquire());
        journal.release();
        changed.signalAll();
        return Task.done();
    }
}
