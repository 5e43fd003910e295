class Copy {
    private final List<AsyncRunnable> listeners = new ArrayList<>();

    void add(AsyncRunnable listener) {
        listeners.add(listener);
    }

    @Async
    Task<Void> fire() throws Exception {
        for (AsyncRunnable listener : List.copyOf(listeners)) {
            await(listener.run());
        }
        return Task.done();
    }
}
