class Threads {
    private final BlockingQueue<String> inbox = new LinkedBlockingQueue<>();
    private final CountDownLatch started = new CountDownLatch(1);
    private final java.util.concurrent.locks.Lock lock = new java.util.concurrent.locks.ReentrantLock();

    @Async
    Task<String> receive() throws InterruptedException {
        started.await(); // expect: BlockingCall
        String next = inbox.take(); // expect: BlockingCall
        String second = inbox.poll(1, TimeUnit.SECONDS); // expect: BlockingCall
        return Task.of(next + second);
    }

    @Async
    Task<Integer> size() {
        lock.lock(); // expect: BlockingCall
        try {
            return Task.of(inbox.size());
        } finally {
            lock.unlock();
        }
    }
}
