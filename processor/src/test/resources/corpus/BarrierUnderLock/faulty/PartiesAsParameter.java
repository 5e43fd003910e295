class PartiesAsParameter {
    private final AsyncLock lock = new AsyncLock();
    private final AsyncBarrier barrier;

    PartiesAsParameter(int parties) {
        barrier = new AsyncBarrier(parties);
    }

    @Async
    @Guarded("lock")
    Task<Void> run() {
        await(barrier.await()); // missed: BarrierUnderLock
        return Task.done();
    }
}
