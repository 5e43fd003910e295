class TakenAgain {
    private final AsyncLock lock = new AsyncLock();
    private int state;

    @Async
    Task<Integer> twoSteps() {
        await(lock.acquire());
        state++;
        lock.release();
        await(yieldNow());
        await(lock.acquire());
        state++;
        lock.release();
        return Task.of(state);
    }
}
