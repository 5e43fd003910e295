class JoinedBranches {
    private int pending;

    @Async
    Task<Integer> step() {
        if (pending > 10) {
            await(sleep(Duration.ofMillis(5)));
        }
        pending++;
        return Task.of(pending);
    }
}
