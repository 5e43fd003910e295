class TwoMethods {
    private final AsyncLock users = new AsyncLock();
    private final AsyncLock groups = new AsyncLock();

    @Async
    @Guarded({"users", "groups"}) // expect: LockOrderInversion
    Task<Void> join() {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Guarded({"groups", "users"})
    Task<Void> leave() {
        await(yieldNow());
        return Task.done();
    }
}
