class GivesLockBack {
    private final AsyncLock lock = new AsyncLock();

    @Async
    @Guarded("lock")
    Task<Void> work() {
        await(unlocked());
        return Task.done();
    }

    @Async
    private Task<Void> unlocked() {
        lock.release();
        try {
            await(slow());
        } finally {
            await(lock.acquire());
        }
        return Task.done();
    }

    @Async
    private Task<Void> slow() {
        await(sleep(Duration.ofSeconds(1)));
        return Task.done();
    }
}
