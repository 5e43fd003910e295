class Containers {
    private final List<AsyncLock> locks = List.of(new AsyncLock());
    private final AsyncLock[] stripes = {new AsyncLock()};

    @Async
    @Guarded("locks") // expect: GuardType
    Task<Void> all() {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Guarded("stripes") // expect: GuardType
    Task<Void> array() {
        await(yieldNow());
        return Task.done();
    }

    @Async
    private Task<AsyncLock> lock() {
        await(yieldNow());
        return Task.of(new AsyncLock());
    }

    @Async
    @Guarded("lock()") // expect: GuardType
    Task<Void> later() {
        await(yieldNow());
        return Task.done();
    }
}
