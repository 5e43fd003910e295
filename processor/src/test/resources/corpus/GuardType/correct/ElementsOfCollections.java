class ElementsOfCollections {
    private final List<AsyncLock> stripes = List.of(new AsyncLock(), new AsyncLock());
    private final AsyncBarrier[] phases = {new AsyncBarrier(2), new AsyncBarrier(3)};
    private final AtomicGuards atomic = new AtomicGuards();

    static class AtomicGuards {
        <T> T as(T guard) {
            return guard;
        }
    }

    @Async
    @Guarded({"stripes.get(id)", "atomic.as(lock)"})
    Task<Void> update(int id, AsyncLock lock) {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Barrier("phases[phase]")
    Task<Void> arrive(int phase) {
        await(yieldNow());
        return Task.done();
    }
}
