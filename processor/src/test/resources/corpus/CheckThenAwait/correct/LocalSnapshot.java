class LocalSnapshot {
    private AsyncRunnable listener;

    void listen(AsyncRunnable to) {
        listener = to;
    }

    @Async
    Task<Void> fire() throws Exception {
        AsyncRunnable current = listener;
        if (current != null) {
            await(yieldNow());
            await(current.run());
        }
        return Task.done();
    }
}
