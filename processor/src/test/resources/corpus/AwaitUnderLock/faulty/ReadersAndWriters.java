// options: -Acontinuo.BlockingCall=off
import java.util.concurrent.locks.ReentrantReadWriteLock;

class ReadersAndWriters {
    private final ReentrantReadWriteLock locks = new ReentrantReadWriteLock();
    private final Map<String, String> settings = new HashMap<>();

    @Async
    Task<String> get(String key) {
        locks.readLock().lock();
        try {
            String value = settings.get(key);
            return Task.of(value == null ? await(load(key)) : value); // expect: AwaitUnderLock
        } finally {
            locks.readLock().unlock();
        }
    }

    @Async
    Task<String> load(String key) {
        await(yieldNow());
        return Task.of(key);
    }
}
