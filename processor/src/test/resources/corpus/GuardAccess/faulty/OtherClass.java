class OtherClass {
    static final AsyncLock OWN = new AsyncLock();
    final AsyncLock lock = new AsyncLock();

    @Async
    @Guarded("lock") // expect: GuardAccess
    static Task<Void> run() {
        await(yieldNow());
        return Task.done();
    }
}
