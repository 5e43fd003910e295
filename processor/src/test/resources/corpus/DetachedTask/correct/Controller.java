class Controller {
    private final Map<String, String> store = new HashMap<>();
    private Task<Integer> flushing = Task.of(0);

    Task<String> handle(String path, String body) {
        return path.equals("/ping") ? Task.of("pong") : save(path, body);
    }

    int handleAndWait(String path, String body) {
        return Continuo.run(() -> save(path, body)).length();
    }

    void shutdown() {
        flushing = flush();
    }

    @Async
    Task<String> save(String path, String body) {
        await(sleep(Duration.ofMillis(3)));
        store.put(path, body);
        return Task.of("stored");
    }

    @Async
    Task<Integer> flush() {
        await(yieldNow());
        return Task.of(store.size() + await(flushing));
    }
}
