class Permits {
    private final AsyncSemaphore connections = new AsyncSemaphore(10);
    private final AsyncLock lock = new AsyncLock();

    @Async
    @Guarded({"connections", "lock"})
    Task<Void> one() {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Guarded({"lock", "connections"})
    Task<Void> two() {
        await(yieldNow());
        return Task.done();
    }
}
