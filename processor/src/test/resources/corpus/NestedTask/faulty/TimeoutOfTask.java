class TimeoutOfTask {
    @Async
    Task<String> fetch(String url) {
        await(sleep(Duration.ofMillis(url.length())));
        return Task.of(url);
    }

    @Async
    Task<String> run(String url) throws TimeoutException {
        Object page = await(timeout(Duration.ofSeconds(1), timeout -> {
            await(yieldNow());
            return Task.of(fetch(url)); // expect: NestedTask
        }));
        return Task.of(page.toString());
    }
}
