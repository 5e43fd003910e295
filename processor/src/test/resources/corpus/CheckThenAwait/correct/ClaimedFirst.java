class ClaimedFirst {
    private boolean started;

    @Async
    Task<Void> start() {
        if (started) {
            return Task.done();
        }
        started = true;
        await(sleep(Duration.ofMillis(1)));
        return Task.done();
    }
}
