class InLambda {
    private final AsyncLock lock = new AsyncLock();

    @Async
    @Guarded("lock")
    Task<Void> save() {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Guarded("lock")
    Task<Void> saveInTime() throws TimeoutException {
        await(waitFor(Duration.ofSeconds(1), () -> save())); // missed: SelfDeadlock
        return Task.done();
    }
}
