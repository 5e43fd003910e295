/** What the task needs is read from the resource before it is closed. */
class ReadBeforehand {
    static class Settings implements AutoCloseable {
        String host() {
            return "localhost";
        }

        int port() {
            return 80;
        }

        @Override
        public void close() {}
    }

    @Async
    Task<String> connect(String host, int port) {
        await(sleep(Duration.ofMillis(1)));
        return Task.of(host + ":" + port);
    }

    Task<String> connect() {
        try (Settings settings = new Settings()) {
            int port = settings.port();
            return connect(settings.host(), port);
        }
    }

    Task<String> late() {
        String host;
        try (Settings settings = new Settings()) {
            host = settings.host();
        }
        return connect(host, 80);
    }
}
