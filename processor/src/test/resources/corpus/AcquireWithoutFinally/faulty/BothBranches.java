class BothBranches {
    private final AsyncLock lock = new AsyncLock();

    @Async
    Task<String> read(boolean fresh) {
        await(lock.acquire()); // expect: AcquireWithoutFinally
        if (fresh) {
            String text = await(load());
            lock.release();
            return Task.of(text);
        }
        lock.release();
        return Task.of("cached");
    }

    @Async
    Task<String> load() {
        await(yieldNow());
        return Task.of("loaded");
    }
}
