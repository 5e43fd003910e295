/** A request handler that isn't @Async: the response is sent before anything is stored. */
class Controller {
    private final Map<String, String> store = new HashMap<>();

    String handle(String path, String body) {
        if (path.equals("/ping")) {
            return "pong";
        }
        save(path, body); // expect: DetachedTask
        return "stored";
    }

    void shutdown() {
        if (!store.isEmpty()) {
            flush(); // expect: DetachedTask
        }
        store.clear();
    }

    @Async
    Task<Void> save(String path, String body) {
        await(sleep(Duration.ofMillis(3)));
        store.put(path, body);
        return Task.done();
    }

    @Async
    Task<Integer> flush() {
        await(yieldNow());
        return Task.of(store.size());
    }
}
