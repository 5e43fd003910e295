class JavasOwn {
    private final java.util.concurrent.locks.ReentrantLock lock = new java.util.concurrent.locks.ReentrantLock();
    private final CyclicBarrier barrier = new CyclicBarrier(2);
    private final Semaphore permits = new Semaphore(2);

    @Async
    @Guarded("lock") // expect: GuardType
    Task<Void> first() {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Barrier("barrier") // expect: GuardType
    Task<Void> second() {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Guarded("permits") // expect: GuardType
    Task<Void> third() {
        await(yieldNow());
        return Task.done();
    }
}
