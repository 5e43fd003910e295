class OtherObject {
    private final AsyncLock lock = new AsyncLock();

    @Guarded("lock")
    private long balance;

    @Async
    @Guarded("lock")
    Task<Void> moveTo(OtherObject other, long amount) {
        await(yieldNow());
        balance -= amount;
        other.balance += amount; // expect: UnguardedAccess
        return Task.done();
    }
}
