class BarrierThenLock {
    private final AsyncBarrier start = new AsyncBarrier(3);
    private final AsyncLock lock = new AsyncLock();
    private int arrived;

    @Async
    @Barrier("start")
    @Guarded("lock")
    CompletionStage<Integer> arrive() {
        await(yieldNow());
        return Task.of(++arrived);
    }

    CompletionStage<Integer> arriveLater() {
        return arrive();
    }
}
