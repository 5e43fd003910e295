class EarlyReturn {
    private final AsyncLock lock = new AsyncLock();
    private long balance;

    @Async
    Task<Boolean> withdraw(long amount) {
        await(lock.acquire());
        if (balance < amount) {
            return Task.of(false); // expect: AcquireNotReleased
        }
        balance -= amount;
        lock.release();
        return Task.of(true);
    }
}
