/** The primitives of the runtime are @Async too: without an await nothing is acquired, put or waited for. */
class Primitives {
    private final AsyncLock lock = new AsyncLock();
    private final AsyncQueue<Integer> queue = AsyncQueue.fifo(4);
    private final AsyncEvent ready = new AsyncEvent();
    private int total;

    @Async
    Task<Void> produce(int count) {
        ready.await(); // expect: DiscardedTask
        for (int i = 0; i < count; i++) {
            queue.put(i); // expect: DiscardedTask
        }
        return Task.done();
    }

    @Async
    Task<Integer> consume() {
        lock.acquire(); // expect: DiscardedTask
        try {
            total += await(queue.get());
        } finally {
            lock.release();
        }
        return Task.of(total);
    }
}
