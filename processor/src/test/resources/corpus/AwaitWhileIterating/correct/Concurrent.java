class Concurrent {
    private final List<AsyncRunnable> listeners = new CopyOnWriteArrayList<>();
    private final ConcurrentMap<String, String> sessions = new ConcurrentHashMap<>();

    void add(String id, AsyncRunnable listener) {
        listeners.add(listener);
        sessions.put(id, id);
    }

    @Async
    Task<Void> fire() throws Exception {
        for (AsyncRunnable listener : listeners) {
            await(listener.run());
        }
        for (String session : sessions.keySet()) {
            await(sleep(Duration.ofMillis(session.length())));
        }
        return Task.done();
    }
}
