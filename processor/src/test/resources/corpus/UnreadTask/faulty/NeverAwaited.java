class NeverAwaited {
    @Async
    Task<String> fetch(String url) {
        await(sleep(Duration.ofMillis(url.length())));
        return Task.of(url);
    }

    @Async
    Task<String> both(String first, String second) {
        Task<String> left = fetch(first);
        Task<String> right = fetch(second); // expect: UnreadTask
        return Task.of(await(left) + second);
    }

    Task<String> outside(String url) {
        final CompletionStage<String> copy = fetch(url); // expect: UnreadTask
        return fetch(url);
    }
}
