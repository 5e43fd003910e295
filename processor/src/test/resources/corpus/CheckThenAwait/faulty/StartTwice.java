class StartTwice {
    private boolean started;

    @Async
    Task<Void> start() {
        if (started) {
            return Task.done();
        }
        await(sleep(Duration.ofMillis(1)));
        started = true; // expect: CheckThenAwait
        return Task.done();
    }
}
