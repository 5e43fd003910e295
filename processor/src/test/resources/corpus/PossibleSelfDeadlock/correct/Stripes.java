class Stripes {
    private final Map<String, AsyncLock> stripes = new HashMap<>();

    @Async
    @Guarded("stripes.get(id)")
    Task<Void> one(String id) {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Guarded("stripes.get(id)")
    Task<Void> two(String id, String other) {
        await(one(other));
        return Task.done();
    }
}
