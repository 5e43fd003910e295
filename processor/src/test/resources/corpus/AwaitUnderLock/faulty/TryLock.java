// options: -Acontinuo.BlockingCall=off
import java.util.concurrent.locks.ReentrantLock;

class TryLock {
    private final ReentrantLock busy = new ReentrantLock();

    @Async
    Task<Boolean> refresh() {
        if (!busy.tryLock()) {
            return Task.of(false);
        }
        try {
            for (int i = 0; i < 3; i++) {
                await(sleep(Duration.ofSeconds(1))); // expect: AwaitUnderLock
            }
        } finally {
            busy.unlock();
        }
        return Task.of(true);
    }
}
