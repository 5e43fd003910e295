// options: -Acontinuo.BlockingCall=off
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

class UnlocksByHelper {
    private final Lock lock = new ReentrantLock();
    private int count;

    @Async
    Task<Integer> next() {
        lock.lock();
        count++;
        leave();
        await(yieldNow());
        return Task.of(count);
    }

    private void leave() {
        lock.unlock();
    }
}
