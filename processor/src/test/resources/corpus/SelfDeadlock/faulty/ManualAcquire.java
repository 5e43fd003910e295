class ManualAcquire {
    private final AsyncLock lock = new AsyncLock();
    private int size;

    @Async
    Task<Integer> size() {
        await(lock.acquire());
        try {
            await(yieldNow());
            return Task.of(size);
        } finally {
            lock.release();
        }
    }

    @Async
    Task<Boolean> add(String item, int limit) {
        await(lock.acquire());
        try {
            if (await(size()) >= limit) { // expect: SelfDeadlock
                return Task.of(false);
            }
            size++;
            return Task.of(true);
        } finally {
            lock.release();
        }
    }
}
