class Misspelt {
    private final AsyncLock lock = new AsyncLock();

    @Async
    @Guarded("lok") // expect: GuardUnknown
    Task<Void> run() {
        await(yieldNow());
        return Task.done();
    }
}
