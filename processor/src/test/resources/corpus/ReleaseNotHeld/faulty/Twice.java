class Twice {
    private final AsyncLock lock = new AsyncLock();
    private int count;

    @Async
    Task<Integer> next() {
        await(lock.acquire());
        try {
            count++;
            lock.release();
            return Task.of(count);
        } finally {
            lock.release(); // expect: ReleaseNotHeld
        }
    }
}
