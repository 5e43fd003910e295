class Stripes {
    final AsyncLock[] stripes = {new AsyncLock(), new AsyncLock()};
    final Map<String, AsyncLock> named = new HashMap<>();

    @Async
    @Guarded("stripes[id]")
    Task<Void> first(int id) {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Guarded("named.get(name)")
    Task<Void> second(String name) {
        await(yieldNow());
        return Task.done();
    }
}
