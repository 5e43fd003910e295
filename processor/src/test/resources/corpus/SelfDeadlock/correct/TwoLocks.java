class TwoLocks {
    private final AsyncLock reading = new AsyncLock();
    private final AsyncLock writing = new AsyncLock();

    @Async
    @Guarded("reading")
    Task<String> read() {
        await(flush());
        return Task.of("read");
    }

    @Async
    @Guarded("writing")
    Task<Void> flush() {
        await(yieldNow());
        return Task.done();
    }
}
