class CalledByHolder {
    private final AsyncCondition changed = new AsyncCondition();
    private int value;

    @Async
    @Guarded("changed")
    Task<Void> set(int to) {
        value = to;
        announce();
        return Task.done();
    }

    void announce() {
        changed.signalAll();
    }
}
