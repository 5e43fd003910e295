class BothObjects {
    private final AsyncLock lock = new AsyncLock();

    @Guarded("lock")
    private long balance;

    @Async
    @Guarded({"from.lock", "to.lock"})
    static Task<Void> move(BothObjects from, BothObjects to, long amount) {
        await(yieldNow());
        from.balance -= amount;
        to.balance += amount;
        return Task.done();
    }

    static BothObjects of(long balance) {
        BothObjects made = new BothObjects();
        made.balance = balance;
        return made;
    }
}
