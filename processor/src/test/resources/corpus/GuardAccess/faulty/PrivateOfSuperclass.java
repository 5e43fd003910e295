class PrivateOfSuperclass extends Sealed {
    @Async
    @Guarded("lock") // expect: GuardAccess
    Task<Void> run() {
        await(yieldNow());
        return Task.done();
    }
}

class Sealed {
    private final AsyncLock lock = new AsyncLock();

    AsyncLock lock() {
        return lock;
    }
}
