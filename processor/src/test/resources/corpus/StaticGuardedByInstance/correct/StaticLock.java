class StaticLock {
    private static final AsyncLock LOCK = new AsyncLock();

    @Guarded("LOCK")
    private static long total;

    @Async
    @Guarded("LOCK")
    static Task<Long> add(long amount) {
        await(yieldNow());
        total += amount;
        return Task.of(total);
    }
}
