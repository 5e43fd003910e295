class StaticMethod {
    private final AsyncLock lock = new AsyncLock();

    @Async
    @Guarded("lock") // expect: StaticGuardedByInstance
    static Task<Void> compact() {
        await(yieldNow());
        return Task.done();
    }
}
