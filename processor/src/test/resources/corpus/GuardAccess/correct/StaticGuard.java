class StaticGuard {
    private static final AsyncLock OWN = new AsyncLock();

    @Async
    @Guarded("OWN")
    static Task<Void> run() {
        await(yieldNow());
        return Task.done();
    }
}
