class GuardedParty {
    private final AsyncLock lock = new AsyncLock();
    private final AsyncBarrier start = new AsyncBarrier(3);

    @Async
    @Guarded("lock")
    Task<Void> party() {
        await(start.await()); // expect: BarrierUnderLock
        return Task.done();
    }
}
