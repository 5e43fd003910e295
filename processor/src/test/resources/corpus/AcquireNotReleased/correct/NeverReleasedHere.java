class NeverReleasedHere {
    private final AsyncLock lock = new AsyncLock();

    @Async
    Task<Void> begin(boolean checked) {
        await(lock.acquire());
        if (checked) {
            return Task.done();
        }
        return Task.done();
    }

    void end() {
        lock.release();
    }
}
