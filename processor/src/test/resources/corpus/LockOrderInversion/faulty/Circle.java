class Circle {
    private final AsyncLock a = new AsyncLock();
    private final AsyncLock b = new AsyncLock();
    private final AsyncLock c = new AsyncLock();

    @Async
    @Guarded("a")
    Task<Void> first() {
        try (AsyncLock.Held held = await(b.hold())) { // expect: LockOrderInversion
            await(yieldNow());
        }
        return Task.done();
    }

    @Async
    @Guarded("b")
    Task<Void> second() {
        try (AsyncLock.Held held = await(c.hold())) {
            await(yieldNow());
        }
        return Task.done();
    }

    @Async
    @Guarded("c")
    Task<Void> third() {
        try (AsyncLock.Held held = await(a.hold())) {
            await(yieldNow());
        }
        return Task.done();
    }
}
