/** A queue may well hold tasks: whoever takes one awaits twice. */
class QueueOfTasks {
    private final AsyncQueue<Task<Integer>> queue = AsyncQueue.fifo(3);
    private final Promise<Task<Integer>> first = new Promise<>();

    @Async
    Task<Integer> work(int id) {
        await(yieldNow());
        return Task.of(id);
    }

    @Async
    Task<Void> produce() {
        for (int i = 0; i < 10; i++) {
            await(queue.put(work(i)));
        }
        first.complete(work(0));
        return Task.done();
    }

    @Async
    Task<Integer> consume() {
        Task<Integer> next = await(queue.get());
        return Task.of(await(next) + await(await(first)));
    }
}
