class CopyThroughTry {
    private int version;

    @Async
    Task<Integer> publish() {
        int next = version + 1;
        try {
            await(sleep(Duration.ofMillis(next)));
        } catch (IllegalStateException e) {
            return Task.of(-1);
        }
        version = next; // expect: UpdateAcrossAwait
        return Task.of(next);
    }
}
