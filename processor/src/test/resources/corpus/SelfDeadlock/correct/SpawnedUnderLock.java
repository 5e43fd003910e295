class SpawnedUnderLock {
    private final AsyncLock lock = new AsyncLock();
    private Task<Void> later = Task.done();

    @Async
    @Guarded("lock")
    Task<Void> save() {
        await(sleep(Duration.ofMillis(5)));
        return Task.done();
    }

    @Async
    @Guarded("lock")
    Task<Void> change() {
        await(yieldNow());
        later = save();
        return Task.done();
    }
}
