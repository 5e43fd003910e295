/** Void lambdas that call what isn't asynchronous. */
class PlainCallbacks {
    private final Promise<String> answer = new Promise<>();
    private final AsyncEvent ready = new AsyncEvent();
    private final AsyncQueue<String> queue = AsyncQueue.fifo();

    @Async
    Task<String> run(dev.continuo.Loop loop, List<String> items) {
        loop.callLater(Duration.ofMillis(5), () -> answer.complete("done"));
        loop.callSoon(ready::set);
        items.forEach(queue::putNow);
        items.forEach(item -> queue.putNow(item));
        await(ready.await());
        return Task.of(await(answer));
    }
}
