/** The caller is what blocks, and isn't asynchronous. */
class BlockingCaller {
    @interface Blocking {}

    @Blocking
    String load(String key) {
        return fetch(key) + fetch(key + "'");
    }

    @Blocking
    private String fetch(String key) {
        return key;
    }

    @Async
    Task<String> run(String key) {
        return Task.of(await(toThread(() -> load(key))));
    }

    Callable<String> later(String key) {
        return () -> load(key);
    }
}
