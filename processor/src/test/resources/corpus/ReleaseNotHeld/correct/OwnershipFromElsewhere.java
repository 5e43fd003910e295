class OwnershipFromElsewhere {
    private final AsyncLock lock = new AsyncLock();

    @Async
    Task<Boolean> begin() {
        return lock.acquire();
    }

    void commit() {
        lock.release();
    }
}
