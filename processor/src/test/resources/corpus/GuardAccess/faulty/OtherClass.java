class OtherClass {
    static class Vault {
        private final AsyncLock lock = new AsyncLock();
    }

    @Async
    @Guarded("OtherClass.own") // expect: GuardAccess
    Task<Void> run() {
        await(yieldNow());
        return Task.done();
    }

    final AsyncLock own = new AsyncLock();
    final Vault vault = new Vault();
}
