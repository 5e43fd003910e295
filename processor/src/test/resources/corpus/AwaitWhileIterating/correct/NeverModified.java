class NeverModified {
    private final List<String> hosts;

    NeverModified(Collection<String> hosts) {
        this.hosts = new ArrayList<>(hosts);
    }

    @Async
    Task<Void> ping() {
        for (String host : hosts) {
            await(sleep(Duration.ofMillis(host.length())));
        }
        return Task.done();
    }
}
