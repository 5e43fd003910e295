class ReleasedByHelper {
    private final AsyncLock lock = new AsyncLock();
    private int failures;

    @Async
    Task<Boolean> attempt(int limit) {
        await(lock.acquire());
        if (failures > limit) {
            reset();
            return Task.of(false);
        }
        failures++;
        lock.release();
        return Task.of(true);
    }

    private void reset() {
        failures = 0;
        lock.release();
    }
}
