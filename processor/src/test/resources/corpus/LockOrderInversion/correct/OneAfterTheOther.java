class OneAfterTheOther {
    private final AsyncLock a = new AsyncLock();
    private final AsyncLock b = new AsyncLock();

    @Async
    @Guarded("a")
    Task<Void> first() {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Guarded("b")
    Task<Void> second() {
        await(yieldNow());
        return Task.done();
    }

    @Async
    Task<Void> both() {
        await(first());
        await(second());
        await(first());
        return Task.done();
    }
}
