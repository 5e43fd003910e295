class ReplacedLock {
    private AsyncLock lock = new AsyncLock();

    void replace() {
        lock = new AsyncLock();
    }

    @Async
    Task<Void> outer() {
        await(lock.acquire());
        try {
            await(inner()); // expect: PossibleSelfDeadlock
        } finally {
            lock.release();
        }
        return Task.done();
    }

    @Async
    Task<Void> inner() {
        await(lock.acquire());
        try {
            await(yieldNow());
        } finally {
            lock.release();
        }
        return Task.done();
    }
}
