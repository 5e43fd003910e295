class ByExit {
    private final AsyncCondition changed = new AsyncCondition();

    @Async
    Task<Void> touch() {
        await(changed.enter());
        await(changed.exit());
        changed.signal(); // expect: SignalWithoutLock
        return Task.done();
    }
}
