class LoopInTimeout {
    private volatile boolean stopped;

    @Async
    Task<Integer> spin() throws TimeoutException {
        return timeout(Duration.ofSeconds(1), timeout -> { // expect: TimeoutWithoutAwait
            int turns = 0;
            while (!stopped) {
                turns++;
            }
            return Task.of(turns);
        });
    }
}
