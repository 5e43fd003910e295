class LambdaCaptures {
    static class Session implements AutoCloseable {
        String get(String key) {
            return key;
        }

        @Override
        public void close() {}
    }

    Task<String> read(String key) {
        try (Session session = new Session()) {
            return createTask("read", () -> { // expect: TaskOutlivesResource
                await(sleep(Duration.ofMillis(1)));
                return Task.of(session.get(key));
            });
        }
    }

    Task<String> limited(String key) throws TimeoutException {
        try (Session session = new Session()) {
            return waitFor(Duration.ofSeconds(1), () -> slow(session, key)); // expect: TaskOutlivesResource
        }
    }

    @Async
    private Task<String> slow(Session session, String key) {
        await(yieldNow());
        return Task.of(session.get(key));
    }
}
