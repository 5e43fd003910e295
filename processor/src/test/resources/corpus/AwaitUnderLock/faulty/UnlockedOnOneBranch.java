// options: -Acontinuo.BlockingCall=off
import java.util.concurrent.locks.ReentrantLock;

class UnlockedOnOneBranch {
    private final ReentrantLock lock = new ReentrantLock();
    private boolean dirty;

    @Async
    Task<Void> save() {
        lock.lock();
        if (!dirty) {
            lock.unlock();
            return Task.done();
        }
        dirty = false;
        await(yieldNow()); // expect: AwaitUnderLock
        lock.unlock();
        return Task.done();
    }
}
