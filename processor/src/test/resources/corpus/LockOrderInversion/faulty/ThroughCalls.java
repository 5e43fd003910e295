class ThroughCalls {
    private final AsyncLock cache = new AsyncLock();
    private final AsyncLock disk = new AsyncLock();

    @Async
    @Guarded("cache")
    Task<Void> evict() {
        await(flush()); // expect: LockOrderInversion
        return Task.done();
    }

    @Async
    private Task<Void> flush() {
        return write();
    }

    @Async
    @Guarded("disk")
    Task<Void> write() {
        await(sleep(Duration.ofMillis(2)));
        return Task.done();
    }

    @Async
    @Guarded("disk")
    Task<Void> load() {
        await(sleep(Duration.ofMillis(2)));
        await(put());
        return Task.done();
    }

    @Async
    @Guarded("cache")
    Task<Void> put() {
        await(yieldNow());
        return Task.done();
    }
}
