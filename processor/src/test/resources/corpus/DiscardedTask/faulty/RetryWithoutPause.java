/** The pause between two attempts is never taken. */
class RetryWithoutPause {
    interface Remote {
        @Async
        Task<String> fetch(String key) throws Exception;
    }

    private final Remote remote;

    RetryWithoutPause(Remote remote) {
        this.remote = remote;
    }

    @Async
    Task<String> fetch(String key, int attempts) throws Exception {
        Exception last = null;
        for (int i = 0; i < attempts; i++) {
            try {
                return Task.of(await(remote.fetch(key)));
            } catch (Exception e) {
                last = e;
                sleep(Duration.ofMillis(100L << i)); // expect: DiscardedTask
            }
        }
        throw last == null ? new IllegalArgumentException("no attempts") : last;
    }
}
