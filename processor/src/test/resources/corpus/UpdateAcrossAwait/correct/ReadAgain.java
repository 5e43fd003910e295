class ReadAgain {
    private int version;

    @Async
    Task<Integer> publish() {
        int seen = version;
        await(sleep(Duration.ofMillis(seen)));
        seen = version;
        version = seen + 1;
        return Task.of(version);
    }
}
