class CaughtAndReleased {
    private final AsyncLock lock = new AsyncLock();

    @Async
    Task<Integer> run(AsyncCallable<Integer> action) throws Exception {
        await(lock.acquire());
        int result;
        try {
            result = await(action.call());
        } catch (Throwable failure) {
            lock.release();
            throw failure;
        }
        lock.release();
        return Task.of(result);
    }
}
