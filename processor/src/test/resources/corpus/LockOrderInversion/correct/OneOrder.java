class OneOrder {
    private final AsyncLock users = new AsyncLock();
    private final AsyncLock groups = new AsyncLock();

    @Async
    @Guarded({"users", "groups"})
    Task<Void> join() {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Guarded("users")
    Task<Void> leave() {
        await(leaveGroups());
        return Task.done();
    }

    @Async
    @Guarded("groups")
    Task<Void> leaveGroups() {
        await(yieldNow());
        return Task.done();
    }
}
