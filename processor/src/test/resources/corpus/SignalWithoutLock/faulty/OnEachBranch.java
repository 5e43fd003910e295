class OnEachBranch {
    private final AsyncCondition changed = new AsyncCondition();
    private int level;

    @Async
    Task<Void> adjust(int by) {
        await(changed.acquire());
        if (by > 0) {
            level += by;
            changed.release();
        } else {
            level = 0;
            changed.release();
        }
        changed.signal(2); // expect: SignalWithoutLock
        return Task.done();
    }
}
