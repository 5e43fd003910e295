// options: -Acontinuo.BlockingCall=off
import java.util.concurrent.locks.ReentrantLock;

class LambdaRunsLater {
    private final ReentrantLock lock = new ReentrantLock();
    private final List<AsyncRunnable> jobs = new ArrayList<>();

    @Async
    Task<Void> schedule(Duration delay) {
        lock.lock();
        try {
            jobs.add(() -> {
                await(sleep(delay));
                return Task.done();
            });
        } finally {
            lock.unlock();
        }
        await(yieldNow());
        return Task.done();
    }
}
