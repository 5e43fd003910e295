class PrivateElsewhere {
    private final Vault vault = new Vault();

    @Async
    @Guarded("vault.lock") // expect: GuardAccess
    Task<Void> open() {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Guarded("vault.lockOf(name)") // expect: GuardAccess
    Task<Void> open(String name) {
        await(yieldNow());
        return Task.done();
    }
}

class Vault {
    private final AsyncLock lock = new AsyncLock();

    private AsyncLock lockOf(String name) {
        return name.isEmpty() ? lock : new AsyncLock();
    }
}
