// options: -Acontinuo.LoopWithoutAwait=warn
class Gentle {
    private volatile boolean stopped;

    @Async
    Task<Integer> spin() {
        int turns = 0;
        while (true) {
            if (stopped) {
                return Task.of(turns);
            }
            if (++turns % 1000 == 0) {
                await(yieldNow());
            }
        }
    }

    @Async
    Task<Void> forever(AsyncQueue<AsyncRunnable> queue) throws Exception {
        for (; ; ) {
            await(await(queue.get()).run());
        }
    }
}
