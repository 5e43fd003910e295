class HoldTwice {
    private final AsyncLock lock = new AsyncLock();

    @Async
    Task<Void> outer() {
        try (AsyncLock.Held outer = await(lock.hold())) {
            await(inner()); // expect: SelfDeadlock
        }
        return Task.done();
    }

    @Async
    Task<Void> inner() {
        try (AsyncLock.Held inner = await(lock.hold())) {
            await(yieldNow());
        }
        return Task.done();
    }
}
