class Loops {
    private final AsyncQueue<Integer> queue = AsyncQueue.fifo();

    @Async
    Task<Integer> drain() throws TimeoutException {
        int[] sum = {0};
        await(timeout(Duration.ofSeconds(1), timeout -> {
            while (!queue.isEmpty()) {
                sum[0] += await(queue.get());
                timeout.reschedule(Loop.current().time().plusMillis(100));
            }
            return Task.done();
        }));
        return Task.of(sum[0]);
    }
}
