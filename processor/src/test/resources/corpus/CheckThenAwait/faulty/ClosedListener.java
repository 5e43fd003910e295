class ClosedListener {
    private AsyncRunnable listener;

    void listen(AsyncRunnable to) {
        listener = to;
    }

    @Async
    Task<Void> fire() throws Exception {
        if (listener != null && await(isReady())) {
            await(listener.run()); // expect: CheckThenAwait
        }
        return Task.done();
    }

    @Async
    Task<Boolean> isReady() {
        await(yieldNow());
        return Task.of(true);
    }
}
