class Habits {
    final AsyncLock lock = new AsyncLock();
    final AsyncLock other = new AsyncLock();

    @Async
    @Guarded("lock, other") // expect: GuardSyntax
    Task<Void> list() {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Guarded("lock;") // expect: GuardSyntax
    Task<Void> statement() {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Guarded("#lock") // expect: GuardSyntax
    Task<Void> reference() {
        await(yieldNow());
        return Task.done();
    }

    @Guarded("lock.") // expect: GuardSyntax
    private int field;
}
