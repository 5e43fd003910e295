class OtherAwaits {
    private final AsyncEvent started = new AsyncEvent();
    private final AsyncBarrier all = new AsyncBarrier(2);

    @Async
    Task<Integer> begin() {
        await(started.await());
        return Task.of(await(all.await()));
    }
}
