// options: -Acontinuo.BlockingCall=off
import java.util.concurrent.locks.ReentrantLock;

class InLambda {
    private final ReentrantLock lock = new ReentrantLock();

    AsyncCallable<Integer> guarded(AsyncCallable<Integer> action) {
        return () -> {
            final ReentrantLock mine = lock;
            mine.lock();
            try {
                return Task.of(await(action.call())); // expect: AwaitUnderLock
            } finally {
                mine.unlock();
            }
        };
    }
}
