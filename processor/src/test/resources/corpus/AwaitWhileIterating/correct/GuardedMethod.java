class GuardedMethod {
    private final AsyncLock lock = new AsyncLock();
    private final List<AsyncRunnable> listeners = new ArrayList<>();

    @Async
    @Guarded("lock")
    Task<Void> add(AsyncRunnable listener) {
        await(yieldNow());
        listeners.add(listener);
        return Task.done();
    }

    @Async
    @Guarded("lock")
    Task<Void> fire() throws Exception {
        for (AsyncRunnable listener : listeners) {
            await(listener.run());
        }
        return Task.done();
    }
}
