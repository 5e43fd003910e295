@Guarded("lock")
class ExemptFactory {
    private final AsyncLock lock = new AsyncLock();

    @Async
    Task<Void> use() {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Guarded({})
    static Task<ExemptFactory> open() {
        await(yieldNow());
        return Task.of(new ExemptFactory());
    }
}
