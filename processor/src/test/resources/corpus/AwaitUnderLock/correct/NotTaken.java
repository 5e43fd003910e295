// options: -Acontinuo.BlockingCall=off
import java.util.concurrent.locks.ReentrantLock;

class NotTaken {
    private final ReentrantLock lock = new ReentrantLock();

    @Async
    Task<Boolean> poll() {
        while (!lock.tryLock()) {
            await(sleep(Duration.ofMillis(1)));
        }
        lock.unlock();
        await(yieldNow());
        return Task.of(true);
    }
}
