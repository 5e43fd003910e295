/** Methods of the same types that don't wait. */
class WithoutWaiting {
    private final BlockingQueue<String> inbox = new LinkedBlockingQueue<>();
    private final java.util.concurrent.locks.ReentrantLock lock = new java.util.concurrent.locks.ReentrantLock();
    private final Semaphore permits = new Semaphore(3);
    private final CountDownLatch latch = new CountDownLatch(2);

    @Async
    Task<String> receive() {
        String next = inbox.poll();
        inbox.offer("another");
        inbox.add("third");
        latch.countDown();
        if (permits.tryAcquire()) {
            permits.release();
        }
        if (lock.tryLock()) {
            try {
                next += latch.getCount();
            } finally {
                lock.unlock();
            }
        }
        await(yieldNow());
        return Task.of(next + inbox.peek());
    }
}
