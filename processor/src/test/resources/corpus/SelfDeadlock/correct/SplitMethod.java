class SplitMethod {
    private final AsyncLock lock = new AsyncLock();
    private long balance;

    @Async
    @Guarded("lock")
    Task<Void> deposit(long amount) {
        return depositLocked(amount);
    }

    @Async
    @Guarded("lock")
    Task<Void> depositTwice(long amount) {
        await(depositLocked(amount));
        return depositLocked(amount);
    }

    @Async
    private Task<Void> depositLocked(long amount) {
        await(yieldNow());
        balance += amount;
        return Task.done();
    }
}
