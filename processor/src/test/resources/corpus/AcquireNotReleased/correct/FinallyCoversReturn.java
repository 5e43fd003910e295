class FinallyCoversReturn {
    private final AsyncLock lock = new AsyncLock();
    private long balance;

    @Async
    Task<Boolean> withdraw(long amount) {
        await(lock.acquire());
        try {
            if (balance < amount) {
                return Task.of(false);
            }
            balance -= amount;
            return Task.of(true);
        } finally {
            lock.release();
        }
    }
}
