class OnePermit {
    private final AsyncSemaphore permit = new AsyncSemaphore();

    @Async
    @Guarded("permit")
    Task<Void> outer() {
        await(inner()); // expect: SelfDeadlock
        return Task.done();
    }

    @Async
    @Guarded("permit")
    Task<Void> inner() {
        await(yieldNow());
        return Task.done();
    }
}
