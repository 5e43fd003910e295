class ByMethod {
    private final Map<String, AsyncLock> locks = new HashMap<>();

    AsyncLock lockFor(String id) {
        return locks.computeIfAbsent(id, absent -> new AsyncLock());
    }

    @Async
    @Guarded("lockFor(id)")
    Task<String> load(String id) {
        await(yieldNow());
        return Task.of(id);
    }
}
