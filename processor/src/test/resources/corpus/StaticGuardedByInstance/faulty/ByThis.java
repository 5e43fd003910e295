class ByThis {
    private final AsyncBarrier start = new AsyncBarrier(2);

    @Async
    @Barrier("this.start") // expect: StaticGuardedByInstance
    static Task<Void> begin() {
        await(yieldNow());
        return Task.done();
    }
}
