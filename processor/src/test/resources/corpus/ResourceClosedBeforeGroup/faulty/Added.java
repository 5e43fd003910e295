class Added {
    static class Connection implements AutoCloseable {
        @Async
        Task<Integer> ping() {
            await(sleep(Duration.ofSeconds(1)));
            return Task.of(1);
        }

        @Override
        public void close() {}
    }

    @Async
    Task<String> watch(int count) {
        return TaskGroup.run(group -> {
            for (int i = 0; i < count; i++) {
                try (Connection connection = new Connection()) {
                    group.add(connection.ping()); // expect: ResourceClosedBeforeGroup
                    await(sleep(Duration.ofMillis(10)));
                }
            }
            return Task.of("watched");
        });
    }
}
