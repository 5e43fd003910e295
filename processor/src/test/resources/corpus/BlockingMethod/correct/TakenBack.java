class TakenBack {
    @interface Blocking {}

    @interface NonBlocking {}

    @Blocking
    static class Cache {
        @NonBlocking
        String get(String key) {
            return key;
        }

        String load(String key) {
            return key;
        }
    }

    @Async
    Task<String> value(Cache cache, String key) {
        String cached = cache.get(key);
        return cached != null ? Task.of(cached) : toThread(() -> cache.load(key));
    }
}
