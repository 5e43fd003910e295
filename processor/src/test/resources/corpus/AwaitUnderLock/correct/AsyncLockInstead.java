// options: -Acontinuo.BlockingCall=off
class AsyncLockInstead {
    private final AsyncLock lock = new AsyncLock();
    private int stock;

    @Async
    Task<Integer> take(int count) {
        await(lock.acquire());
        try {
            await(sleep(Duration.ofMillis(1)));
            stock -= count;
            return Task.of(stock);
        } finally {
            lock.release();
        }
    }
}
