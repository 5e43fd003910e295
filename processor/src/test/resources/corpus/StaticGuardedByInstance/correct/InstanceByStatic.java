class InstanceByStatic {
    private static final AsyncSemaphore LIMIT = new AsyncSemaphore(8);

    @Async
    @Guarded("LIMIT")
    Task<String> fetch(String url) {
        await(yieldNow());
        return Task.of(url);
    }
}
