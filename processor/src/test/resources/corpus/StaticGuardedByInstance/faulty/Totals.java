class Totals {
    private final AsyncLock lock = new AsyncLock();

    @Guarded("lock") // expect: StaticGuardedByInstance
    private static long total;

    @Async
    @Guarded("lock")
    Task<Void> work() {
        await(yieldNow());
        return Task.done();
    }
}
