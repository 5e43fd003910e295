class SpawnedInOtherOrder {
    private final AsyncLock a = new AsyncLock();
    private final AsyncLock b = new AsyncLock();
    private Task<Void> running = Task.done();

    @Async
    @Guarded({"a", "b"})
    Task<Void> one() {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Guarded("b")
    Task<Void> two() {
        await(yieldNow());
        running = three();
        return Task.done();
    }

    @Async
    @Guarded("a")
    Task<Void> three() {
        await(yieldNow());
        return Task.done();
    }
}
