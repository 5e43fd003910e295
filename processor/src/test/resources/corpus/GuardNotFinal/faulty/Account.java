class Account {
    private AsyncLock lock = new AsyncLock();
    private long balance;

    @Async
    @Guarded("lock") // expect: GuardNotFinal
    Task<Long> deposit(long amount) {
        balance += amount;
        await(yieldNow());
        return Task.of(balance);
    }

    void reset() {
        lock = new AsyncLock();
    }
}
