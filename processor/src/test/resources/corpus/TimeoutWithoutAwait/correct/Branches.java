/** At least one way through the lambda suspends. */
class Branches {
    private final Map<String, String> cache = new HashMap<>();

    @Async
    Task<String> get(String key) throws TimeoutException {
        return waitFor(Duration.ofSeconds(1), () -> {
            String cached = cache.get(key);
            if (cached != null) {
                return Task.of(cached);
            }
            return load(key);
        });
    }

    @Async
    Task<String> either(String key) throws TimeoutException {
        return waitFor(Duration.ofSeconds(1), () -> cache.containsKey(key) ? Task.of(cache.get(key)) : load(key));
    }

    @Async
    private Task<String> load(String key) {
        await(yieldNow());
        return Task.of(cache.computeIfAbsent(key, name -> name));
    }
}
