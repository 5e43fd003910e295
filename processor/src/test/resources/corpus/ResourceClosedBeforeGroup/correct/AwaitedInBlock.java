class AwaitedInBlock {
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
    Task<String> both(String left, String right) {
        return TaskGroup.run(group -> {
            try (Client client = new Client()) {
                Task<String> first = group.createTask(() -> client.get(left));
                Task<String> second = group.createTask(() -> client.get(right));
                await(gather(first, second));
                String third = await(group.createTask(() -> client.get("/")));
                return Task.of(first.result() + second.result() + third);
            }
        });
    }
}
