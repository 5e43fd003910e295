class ByMethod {
    private final AsyncLock[] locks = {new AsyncLock()};

    AsyncLock lockFor(int id) {
        return locks[id % locks.length];
    }

    @Async
    @Guarded("lockFor(id)") // expect: StaticGuardedByInstance
    static Task<Void> update(int id) {
        await(yieldNow());
        return Task.done();
    }
}
