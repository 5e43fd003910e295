class Singleton {
    private static final Singleton INSTANCE = new Singleton();
    private final AsyncLock lock = new AsyncLock();

    @Async
    @Guarded("INSTANCE.lock")
    static Task<Void> compact() {
        await(yieldNow());
        return Task.done();
    }
}
