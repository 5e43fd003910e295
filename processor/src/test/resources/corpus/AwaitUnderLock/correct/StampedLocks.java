// options: -Acontinuo.BlockingCall=off
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.StampedLock;

class StampedLocks {
    private final Lock notOfAThread = new StampedLock().asWriteLock();

    @Async
    Task<Void> write() {
        notOfAThread.lock();
        try {
            await(yieldNow());
        } finally {
            notOfAThread.unlock();
        }
        return Task.done();
    }
}
