class ReleasedBefore {
    private final AsyncLock lock = new AsyncLock();

    @Async
    @Guarded("lock")
    Task<Void> notifyAllOfIt() {
        await(yieldNow());
        return Task.done();
    }

    @Async
    Task<Void> change() {
        await(lock.acquire());
        try {
            await(yieldNow());
        } finally {
            lock.release();
        }
        return notifyAllOfIt();
    }

    @Async
    Task<Void> changeMany(int times) {
        for (int i = 0; i < times; i++) {
            try (AsyncLock.Held held = await(lock.hold())) {
                await(yieldNow());
            }
            await(notifyAllOfIt());
        }
        return Task.done();
    }
}
