class AfterHold {
    private final AsyncLock lock = new AsyncLock();
    private final AsyncCondition ready = new AsyncCondition(lock);
    private boolean open;

    @Async
    Task<Void> open() {
        try (AsyncLock.Held held = await(lock.hold())) {
            open = true;
        }
        ready.signalAll(); // expect: SignalWithoutLock
        return Task.done();
    }
}
