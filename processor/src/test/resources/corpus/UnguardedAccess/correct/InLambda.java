class InLambda {
    private final AsyncLock lock = new AsyncLock();

    @Guarded("lock")
    private long balance;

    @Async
    @Guarded("lock")
    private Task<Void> exclusively(AsyncRunnable action) throws Exception {
        await(action.run());
        return Task.done();
    }

    @Async
    Task<Void> deposit(long amount) throws Exception {
        await(exclusively(() -> {
            await(yieldNow());
            balance += amount;
            return Task.done();
        }));
        return Task.done();
    }
}
