class Listeners {
    private final List<AsyncRunnable> listeners = new ArrayList<>();

    void add(AsyncRunnable listener) {
        listeners.add(listener);
    }

    @Async
    Task<Void> fire() throws Exception {
        for (AsyncRunnable listener : listeners) {
            await(listener.run()); // expect: AwaitWhileIterating
        }
        return Task.done();
    }
}
