class TryTooLate {
    private final AsyncLock lock = new AsyncLock();
    private final List<String> log = new ArrayList<>();

    @Async
    Task<Void> append(String line) {
        await(lock.acquire()); // expect: AcquireWithoutFinally
        await(rotate());
        try {
            log.add(line);
            await(yieldNow());
        } finally {
            lock.release();
        }
        return Task.done();
    }

    @Async
    Task<Void> rotate() {
        await(yieldNow());
        return Task.done();
    }
}
