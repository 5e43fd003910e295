class NotVisibleThere {
    private final Map<Integer, AsyncLock> locks = new HashMap<>();

    @Async
    @Guarded("local") // expect: GuardUnknown
    Task<Void> body() {
        AsyncLock local = new AsyncLock();
        await(local.acquire());
        try {
            await(yieldNow());
        } finally {
            local.release();
        }
        return Task.done();
    }

    @Async
    @Guarded("locks.get(identifier)") // expect: GuardUnknown
    Task<Void> argument(int id) {
        await(yieldNow());
        return Task.done();
    }

    @Guarded("stateLock") // expect: GuardUnknown
    private int state;
}
