class GuardedField {
    private AsyncLock lock;

    @Guarded("lock") // expect: GuardNotFinal
    private long total;

    GuardedField(AsyncLock lock) {
        this.lock = lock;
    }

    @Async
    @Guarded("lock") // expect: GuardNotFinal
    Task<Long> add(long amount) {
        total += amount;
        await(yieldNow());
        return Task.of(total);
    }
}
