// options: -Acontinuo.BlockingCall=off
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

class LockByInterface {
    private final Lock lock = new ReentrantLock(true);
    private final List<String> lines = new ArrayList<>();

    @Async
    Task<Void> append(String line) {
        lock.lock();
        lines.add(line);
        await(flush()); // expect: AwaitUnderLock
        lock.unlock();
        return Task.done();
    }

    @Async
    Task<Void> flush() {
        await(yieldNow());
        return Task.done();
    }
}
