class GuardedMethod {
    private final AsyncLock lock = new AsyncLock();
    private String connection;

    @Async
    @Guarded("lock")
    Task<String> get() {
        if (connection == null) {
            connection = await(connect());
        }
        return Task.of(connection);
    }

    @Async
    Task<String> connect() {
        await(yieldNow());
        return Task.of("connected");
    }
}
