/** Other threads submit to the loop; callbacks say that they start a task. */
class Submitted {
    private final Set<Task<?>> running = new HashSet<>();
    private int saved;

    @Async
    Task<Void> save() {
        await(yieldNow());
        saved++;
        return Task.done();
    }

    void onThread(dev.continuo.Loop loop) {
        new Thread(() -> loop.submit(() -> save()).join()).start();
        loop.callLater(Duration.ofSeconds(1), () -> createTask("save", () -> save()));
        loop.callSoon(() -> running.add(save()));
    }
}
