class EachPrimitive {
    private final AsyncSemaphore permits = new AsyncSemaphore(3);
    private final AsyncCondition condition = new AsyncCondition();
    private final AsyncBarrier start = new AsyncBarrier(2);

    @Async
    @Guarded("permits")
    Task<Void> first() {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Guarded("condition")
    Task<Void> second() {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Barrier("start")
    Task<Void> third() {
        await(yieldNow());
        return Task.done();
    }
}
