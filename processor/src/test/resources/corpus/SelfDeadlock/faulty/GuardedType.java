@Guarded("lock")
class GuardedType {
    private final AsyncLock lock = new AsyncLock();
    private int state;

    @Async
    Task<Void> reset() {
        await(set(0)); // expect: SelfDeadlock
        return Task.done();
    }

    @Async
    Task<Void> set(int value) {
        await(yieldNow());
        state = value;
        return Task.done();
    }
}
