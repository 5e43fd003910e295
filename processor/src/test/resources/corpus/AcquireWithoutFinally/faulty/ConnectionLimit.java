class ConnectionLimit {
    private final AsyncSemaphore permits = new AsyncSemaphore(4);

    @Async
    Task<String> fetch(String url) {
        await(permits.acquire()); // expect: AcquireWithoutFinally
        String page = await(get(url));
        permits.release();
        return Task.of(page);
    }

    @Async
    Task<String> get(String url) {
        await(yieldNow());
        return Task.of(url);
    }
}
