class OnlyIfDirty {
    private final AsyncLock lock = new AsyncLock();
    private boolean dirty;

    @Async
    Task<Void> save() {
        if (dirty) {
            await(lock.acquire());
            dirty = false;
        }
        lock.release(); // expect: ReleaseNotHeld
        return Task.done();
    }
}
