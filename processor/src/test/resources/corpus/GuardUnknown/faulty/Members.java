class Members {
    static class Account {
        final AsyncLock lock = new AsyncLock();

        AsyncLock lockOf(String owner) {
            return lock;
        }
    }

    private final Account account = new Account();

    @Async
    @Guarded("account.lokc") // expect: GuardUnknown
    Task<Void> field() {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Guarded("account.lockOff(owner)") // expect: GuardUnknown
    Task<Void> method(String owner) {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Guarded("Acount.LOCK") // expect: GuardUnknown
    Task<Void> type() {
        await(yieldNow());
        return Task.done();
    }
}
