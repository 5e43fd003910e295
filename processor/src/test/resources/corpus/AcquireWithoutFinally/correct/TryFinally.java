class TryFinally {
    private final AsyncLock lock = new AsyncLock();
    private long balance;

    @Async
    Task<Long> deposit(long amount) {
        await(lock.acquire());
        try {
            await(sleep(Duration.ofMillis(1)));
            balance += amount;
            return Task.of(balance);
        } finally {
            lock.release();
        }
    }
}
