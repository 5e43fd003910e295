class Sleeps {
    private int attempts;

    @Async
    Task<String> poll(Task<String> source) {
        while (!source.isDone()) {
            attempts++;
            await(sleep(Duration.ofMillis(100)));
        }
        return source;
    }

    void plain() throws InterruptedException {
        Thread.sleep(attempts);
        synchronized (this) {
            wait(10);
        }
    }

    @Async
    Task<Void> wake(Object monitor) {
        synchronized (monitor) {
            monitor.notifyAll();
        }
        Thread.yield();
        return Task.done();
    }
}
