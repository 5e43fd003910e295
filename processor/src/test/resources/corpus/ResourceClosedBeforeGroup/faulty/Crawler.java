class Crawler {
    static class Client implements AutoCloseable {
        @Async
        Task<String> get(String url) {
            await(sleep(Duration.ofMillis(url.length())));
            return Task.of(url);
        }

        @Override
        public void close() {}
    }

    private final List<String> pages = new ArrayList<>();

    @Async
    Task<Integer> crawl(List<String> urls) {
        return TaskGroup.run(group -> {
            try (Client client = new Client()) {
                for (String url : urls) {
                    group.createTask("get " + url, () -> fetch(client, url)); // expect: ResourceClosedBeforeGroup
                }
            }
            return Task.of(urls.size());
        });
    }

    @Async
    private Task<Void> fetch(Client client, String url) {
        pages.add(await(client.get(url)));
        return Task.done();
    }
}
