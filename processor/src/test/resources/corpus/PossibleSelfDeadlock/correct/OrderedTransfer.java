class OrderedTransfer {
    private static final AsyncLock TRANSFERS = new AsyncLock();
    private long balance;

    @Async
    Task<Void> deposit(long amount) {
        await(yieldNow());
        balance += amount;
        return Task.done();
    }

    @Async
    @Guarded("TRANSFERS")
    Task<Void> transfer(OrderedTransfer to, long amount) {
        balance -= amount;
        await(to.deposit(amount));
        return Task.done();
    }
}
