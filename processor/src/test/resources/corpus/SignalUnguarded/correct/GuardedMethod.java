class GuardedMethod {
    private final AsyncCondition changed = new AsyncCondition();
    private int value;

    @Async
    @Guarded("changed")
    Task<Void> set(int to) {
        value = to;
        changed.signalAll();
        return Task.done();
    }
}
