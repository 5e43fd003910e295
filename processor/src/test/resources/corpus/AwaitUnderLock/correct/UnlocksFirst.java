// options: -Acontinuo.BlockingCall=off
class UnlocksFirst {
    private final java.util.concurrent.locks.ReentrantLock lock = new java.util.concurrent.locks.ReentrantLock();
    private final Deque<String> lines = new ArrayDeque<>();

    @Async
    Task<Integer> drain() {
        List<String> taken;
        lock.lock();
        try {
            taken = new ArrayList<>(lines);
            lines.clear();
        } finally {
            lock.unlock();
        }
        await(yieldNow());
        return Task.of(taken.size());
    }
}
