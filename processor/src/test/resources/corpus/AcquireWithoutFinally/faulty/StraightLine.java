class StraightLine {
    private final AsyncLock lock = new AsyncLock();
    private long balance;

    @Async
    Task<Long> deposit(long amount) {
        await(lock.acquire()); // expect: AcquireWithoutFinally
        await(sleep(Duration.ofMillis(1)));
        balance += amount;
        lock.release();
        return Task.of(balance);
    }
}
