class DirectCall {
    private final AsyncLock lock = new AsyncLock();
    private long balance;

    @Async
    @Guarded("lock")
    Task<Void> deposit(long amount) {
        balance += amount;
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Guarded("lock")
    Task<Void> depositTwice(long amount) {
        await(deposit(amount)); // expect: SelfDeadlock
        return deposit(amount); // expect: SelfDeadlock
    }
}
