class Transfer {
    private final AsyncLock lock = new AsyncLock();
    private long balance;

    @Async
    @Guarded("lock")
    Task<Void> deposit(long amount) {
        await(yieldNow());
        balance += amount;
        return Task.done();
    }

    @Async
    @Guarded("lock")
    Task<Void> transfer(Transfer to, long amount) {
        balance -= amount;
        await(to.deposit(amount)); // expect: PossibleSelfDeadlock
        return Task.done();
    }
}
