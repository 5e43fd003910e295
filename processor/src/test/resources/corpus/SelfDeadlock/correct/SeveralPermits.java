class SeveralPermits {
    private final AsyncSemaphore permits = new AsyncSemaphore(4);

    @Async
    @Guarded("permits")
    Task<Void> parent() {
        await(child());
        return Task.done();
    }

    @Async
    @Guarded("permits")
    Task<Void> child() {
        await(yieldNow());
        return Task.done();
    }
}
