/** Each task opens what it needs. */
class InsideTask {
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
        return TaskGroup.run(group -> {
            for (String url : urls) {
                group.createTask(() -> {
                    try (Client client = new Client()) {
                        return client.get(url);
                    }
                });
            }
            return Task.of(urls.size());
        });
    }
}
