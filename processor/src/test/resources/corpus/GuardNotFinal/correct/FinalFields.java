class FinalFields {
    private final AsyncLock lock;
    private final AsyncSemaphore[] slots = {new AsyncSemaphore(1)};

    FinalFields(AsyncLock lock) {
        this.lock = lock;
    }

    @Async
    @Guarded({"lock", "slots[0]"})
    Task<Void> work() {
        await(yieldNow());
        return Task.done();
    }
}
