class BarrierOnPlain {
    private final AsyncBarrier start = new AsyncBarrier(2);
    private int started;

    @Barrier("start") // expect: GuardsWithoutAsync
    void run() {
        started++;
    }

    @Async
    Task<Void> runAll() {
        await(yieldNow());
        run();
        return Task.done();
    }
}
