/** Other threads hand work to the loop and get a future. */
class FromAnotherThread {
    private final Loop loop;
    private final Collection<CompletableFuture<Integer>> pending = new ConcurrentLinkedQueue<>();

    FromAnotherThread(Loop loop) {
        this.loop = loop;
    }

    void received(byte[] packet) {
        pending.add(loop.submit(() -> process(packet)));
    }

    int processed() {
        int sum = 0;
        for (CompletableFuture<Integer> each : pending) {
            sum += each.join();
        }
        return sum;
    }

    @Async
    private Task<Integer> process(byte[] packet) {
        await(yieldNow());
        return Task.of(packet.length);
    }
}
