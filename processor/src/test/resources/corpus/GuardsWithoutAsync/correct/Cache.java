class Cache {
    private final AsyncLock lock = new AsyncLock();
    private final Map<String, String> entries = new HashMap<>();

    @Async
    @Guarded("lock")
    Task<String> get(String key) {
        String value = entries.get(key);
        if (value == null) {
            await(sleep(Duration.ofMillis(2)));
            value = "loaded " + key;
            entries.put(key, value);
        }
        return Task.of(value);
    }
}
