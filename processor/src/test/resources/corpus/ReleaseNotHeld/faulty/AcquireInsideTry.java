class AcquireInsideTry {
    private final AsyncLock lock = new AsyncLock();
    private int count;

    @Async
    Task<Integer> next() {
        try {
            await(lock.acquire());
            return Task.of(++count);
        } finally {
            lock.release(); // expect: ReleaseNotHeld
        }
    }
}
