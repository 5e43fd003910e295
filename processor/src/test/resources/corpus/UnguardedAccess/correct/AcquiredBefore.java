class AcquiredBefore {
    private final AsyncLock lock = new AsyncLock();

    @Guarded("lock")
    private int count;

    @Async
    Task<Integer> next() {
        await(lock.acquire());
        try {
            return Task.of(++count);
        } finally {
            lock.release();
        }
    }

    @Async
    Task<Integer> peek() {
        try (AsyncLock.Held held = await(lock.hold())) {
            return Task.of(this.count);
        }
    }
}
