/** Tasks in the block that don't use the resource, or only what was read from it. */
class OtherUse {
    static class Config implements AutoCloseable {
        List<String> hosts() {
            return List.of("a", "b");
        }

        @Override
        public void close() {}
    }

    @Async
    Task<Integer> probe(TaskGroup group) {
        int started = 0;
        try (Config config = new Config()) {
            for (String host : config.hosts()) {
                group.createTask(() -> ping(host));
                started++;
            }
            int limit = config.hosts().size();
            group.createTask(config.hosts().toString(), () -> ping("limit " + limit));
        }
        return Task.of(started);
    }

    @Async
    private Task<Boolean> ping(String host) {
        await(sleep(Duration.ofMillis(host.length())));
        return Task.of(true);
    }
}
