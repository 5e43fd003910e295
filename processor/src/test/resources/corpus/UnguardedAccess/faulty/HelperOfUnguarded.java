class HelperOfUnguarded {
    private static final AsyncLock LOCK = new AsyncLock();

    @Guarded("LOCK")
    private static final Map<String, String> cache = new HashMap<>();

    @Async
    @Guarded("LOCK")
    Task<Void> store(String key) {
        await(yieldNow());
        put(key);
        return Task.done();
    }

    void preload(List<String> keys) {
        keys.forEach(String::strip);
        for (String key : keys) {
            put(key);
        }
    }

    private void put(String key) {
        cache.put(key, key); // expect: UnguardedAccess
    }
}
