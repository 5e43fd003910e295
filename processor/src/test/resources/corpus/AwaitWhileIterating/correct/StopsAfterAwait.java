class StopsAfterAwait {
    private final List<String> hosts = new ArrayList<>();

    void add(String host) {
        hosts.add(host);
    }

    @Async
    Task<String> first() {
        for (String host : hosts) {
            if (host.endsWith(".local")) {
                await(yieldNow());
                return Task.of(host);
            }
        }
        return Task.of("");
    }
}
