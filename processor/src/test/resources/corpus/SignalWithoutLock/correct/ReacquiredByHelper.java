class ReacquiredByHelper {
    private final AsyncCondition changed = new AsyncCondition();
    private int rounds;

    @Async
    Task<Void> run() {
        await(changed.acquire());
        changed.release();
        await(again());
        changed.signal();
        changed.release();
        return Task.done();
    }

    @Async
    private Task<Void> again() {
        rounds++;
        await(changed.acquire());
        return Task.done();
    }
}
