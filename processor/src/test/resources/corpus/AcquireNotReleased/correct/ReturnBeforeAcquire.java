class ReturnBeforeAcquire {
    private final AsyncLock lock = new AsyncLock();
    private final Map<String, String> cache = new ConcurrentHashMap<>();

    @Async
    Task<String> get(String key) {
        String known = cache.get(key);
        if (known != null) {
            return Task.of(known);
        }
        await(lock.acquire());
        cache.putIfAbsent(key, key);
        lock.release();
        return Task.of(key);
    }
}
