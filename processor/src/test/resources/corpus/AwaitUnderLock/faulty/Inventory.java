// options: -Acontinuo.BlockingCall=off
class Inventory {
    private final java.util.concurrent.locks.ReentrantLock lock = new java.util.concurrent.locks.ReentrantLock();
    private int stock = 10;

    @Async
    Task<Boolean> reserve(int count) {
        lock.lock();
        try {
            if (stock < count) {
                return Task.of(false);
            }
            await(sleep(Duration.ofMillis(5))); // expect: AwaitUnderLock
            stock -= count;
            return Task.of(true);
        } finally {
            lock.unlock();
        }
    }
}
