class Gate {
    private final AsyncLock gate = new AsyncLock();
    private final AsyncLock a = new AsyncLock();
    private final AsyncLock b = new AsyncLock();

    @Async
    @Guarded({"gate", "a", "b"})
    Task<Void> one() {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Guarded({"gate", "b", "a"})
    Task<Void> two() {
        await(yieldNow());
        return Task.done();
    }
}
