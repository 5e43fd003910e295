class HelperOfHolder {
    private final AsyncCondition changed = new AsyncCondition();
    private int value;

    @Async
    @Guarded("changed")
    Task<Void> set(int to) {
        value = to;
        wake();
        return Task.done();
    }

    private void wake() {
        if (value > 0) {
            changed.signalAll();
        }
    }
}
