class GuardedMethod {
    private final AsyncLock lock = new AsyncLock();
    private long balance;

    @Async
    @Guarded("lock")
    Task<Long> deposit(long amount) {
        long before = balance;
        await(sleep(Duration.ofMillis(1)));
        balance = before + amount;
        return Task.of(balance);
    }
}
