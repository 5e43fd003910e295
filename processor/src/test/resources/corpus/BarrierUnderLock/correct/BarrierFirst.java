class BarrierFirst {
    private final AsyncLock lock = new AsyncLock();
    private final AsyncBarrier start = new AsyncBarrier(3);
    private int count;

    @Async
    @Barrier("start")
    @Guarded("lock")
    Task<Void> party() {
        await(yieldNow());
        count++;
        return Task.done();
    }
}
