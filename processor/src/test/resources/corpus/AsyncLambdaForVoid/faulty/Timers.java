/** The loop's own callbacks return nothing either. */
class Timers {
    private final AsyncQueue<String> queue = AsyncQueue.fifo(1);

    void start(Loop loop) {
        loop.callSoon(() -> poll()); // expect: AsyncLambdaForVoid
        loop.callLater(Duration.ofSeconds(1), () -> queue.put("tick")); // expect: AsyncLambdaForVoid
        loop.callSoonThreadsafe(this::poll); // expect: AsyncLambdaForVoid
    }

    @Async
    Task<String> poll() {
        return queue.get();
    }
}
