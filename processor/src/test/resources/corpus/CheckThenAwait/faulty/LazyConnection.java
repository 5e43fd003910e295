class LazyConnection {
    private String connection;

    @Async
    Task<String> get() {
        if (connection == null) {
            connection = await(connect()); // expect: CheckThenAwait
        }
        return Task.of(connection);
    }

    @Async
    Task<String> connect() {
        await(yieldNow());
        return Task.of("connected");
    }
}
