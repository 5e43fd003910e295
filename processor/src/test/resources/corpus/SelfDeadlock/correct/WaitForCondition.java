class WaitForCondition {
    private final AsyncCondition changed = new AsyncCondition();
    private int value;

    @Async
    @Guarded("changed")
    Task<Integer> awaitPositive() {
        while (value <= 0) {
            await(changed.await());
        }
        return Task.of(value);
    }

    @Async
    @Guarded("changed")
    Task<Void> set(int newValue) {
        await(yieldNow());
        value = newValue;
        changed.signalAll();
        return Task.done();
    }
}
