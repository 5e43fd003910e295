@Guarded("changed")
class GuardedType {
    private final AsyncCondition changed = new AsyncCondition();
    private int value;

    @Async
    Task<Void> add(int by) {
        value += by;
        changed.signal();
        return Task.done();
    }
}
