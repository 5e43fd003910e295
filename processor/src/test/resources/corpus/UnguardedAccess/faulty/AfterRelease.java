class AfterRelease {
    private final AsyncLock lock = new AsyncLock();

    @Guarded("lock")
    private int count;

    @Async
    Task<Integer> next() {
        await(lock.acquire());
        try {
            count++;
        } finally {
            lock.release();
        }
        return Task.of(count); // expect: UnguardedAccess
    }
}
