class AroundGroup {
    static class Client implements AutoCloseable {
        @Async
        Task<String> get(String url) {
            await(sleep(Duration.ofMillis(url.length())));
            return Task.of(url);
        }

        @Override
        public void close() {}
    }

    @Async
    Task<Integer> crawl(List<String> urls) {
        try (Client client = new Client()) {
            await(TaskGroup.run(group -> {
                for (String url : urls) {
                    group.createTask("get " + url, () -> client.get(url));
                }
                return Task.done();
            }));
        }
        return Task.of(urls.size());
    }
}
