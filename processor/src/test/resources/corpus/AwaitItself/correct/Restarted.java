class Restarted {
    private Task<Void> worker = Task.done();

    void start() {
        worker = createTask(() -> {
            await(sleep(Duration.ofMillis(1)));
            return Task.done();
        });
    }

    @Async
    Task<Void> restart() {
        await(worker);
        start();
        await(worker);
        return Task.done();
    }
}
