class StaticAndInstance {
    final AsyncLock lock = new AsyncLock();

    @Async
    @Guarded("lock")
    Task<Void> close() {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Guarded("all.lock")
    static Task<Void> close(StaticAndInstance all, boolean isFast) {
        await(yieldNow());
        return Task.done();
    }

    @Async
    static Task<Void> close(StaticAndInstance one) {
        await(one.close());
        return Task.done();
    }
}
