class AsyncCalls {
    @Async
    Task<String> fetch(String url) {
        await(sleep(Duration.ofMillis(url.length())));
        return Task.of(url);
    }

    @Async
    Task<String> run(String url, Task<String> other) throws TimeoutException {
        String first = await(waitFor(Duration.ofSeconds(1), () -> fetch(url)));
        String second = await(waitFor(Duration.ofSeconds(1), other));
        String third = await(waitFor(Duration.ofSeconds(1), fetch(url)));
        return timeout(Duration.ofSeconds(2), timeout -> Task.of(await(fetch(first + second + third))));
    }
}
