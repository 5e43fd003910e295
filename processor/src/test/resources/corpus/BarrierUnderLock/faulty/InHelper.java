class InHelper {
    private final AsyncLock lock = new AsyncLock();
    private final AsyncBarrier phase = new AsyncBarrier(2);
    private int round;

    @Async
    @Guarded("lock")
    Task<Void> work() {
        for (int i = 0; i < 3; i++) {
            round++;
            await(nextPhase());
        }
        return Task.done();
    }

    @Async
    private Task<Void> nextPhase() {
        await(sleep(Duration.ofMillis(1)));
        await(phase.await()); // expect: BarrierUnderLock
        return Task.done();
    }
}
