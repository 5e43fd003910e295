abstract class AbstractStep {
    protected final AsyncLock lock = new AsyncLock();

    @Async
    @Guarded("lock")
    Task<Void> run() {
        await(step()); // expect: PossibleSelfDeadlock
        return Task.done();
    }

    @Async
    @Guarded("lock")
    Task<Void> step() {
        await(yieldNow());
        return Task.done();
    }
}
