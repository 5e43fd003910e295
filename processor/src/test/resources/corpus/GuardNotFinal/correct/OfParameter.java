class OfParameter {
    @Async
    @Guarded("lock")
    static Task<Void> with(AsyncLock lock, AsyncRunnable action) throws Exception {
        await(action.run());
        return Task.done();
    }
}
