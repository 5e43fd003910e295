/** Methods of the same primitives that don't wait. */
class Synchronous {
    private final AsyncLock lock = new AsyncLock();
    private final AsyncQueue<Integer> queue = AsyncQueue.fifo();
    private final AsyncEvent ready = new AsyncEvent();
    private final Promise<String> answer = new Promise<>();

    @Async
    Task<String> run(Task<Integer> worker) {
        await(lock.acquire());
        try {
            queue.putNow(1);
            ready.set();
        } finally {
            lock.release();
        }
        worker.cancel("no longer needed");
        worker.addDoneCallback(done -> System.out.println(done));
        worker.setName("stopping");
        answer.complete("done");
        queue.shutdown();
        return Task.of(await(answer));
    }
}
