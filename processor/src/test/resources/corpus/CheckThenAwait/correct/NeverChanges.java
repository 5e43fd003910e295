class NeverChanges {
    private final String host;
    private int retries = 3;

    NeverChanges(String host) {
        this.host = host;
    }

    @Async
    Task<String> call() {
        if (host.isEmpty() || retries == 0) {
            return Task.of("");
        }
        await(yieldNow());
        return Task.of(host + retries);
    }
}
