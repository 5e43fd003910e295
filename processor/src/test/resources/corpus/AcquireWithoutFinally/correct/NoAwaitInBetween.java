class NoAwaitInBetween {
    private final AsyncLock lock = new AsyncLock();
    private int generation;

    @Async
    Task<Integer> advance() {
        await(lock.acquire());
        int now = ++generation;
        lock.release();
        await(yieldNow());
        return Task.of(now);
    }
}
