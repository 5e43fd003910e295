class ManyPermits {
    private final AsyncSemaphore permits = new AsyncSemaphore(3);
    private final AsyncBarrier barrier = new AsyncBarrier(3);

    @Async
    @Guarded("permits")
    Task<Void> run() {
        await(barrier.await());
        return Task.done();
    }
}
