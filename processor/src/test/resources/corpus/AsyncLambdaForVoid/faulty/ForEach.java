class ForEach {
    private int fetched;

    @Async
    Task<Integer> fetch(String url) {
        await(sleep(Duration.ofMillis(url.length())));
        return Task.of(++fetched);
    }

    @Async
    Task<Integer> fetchAll(List<String> urls, Map<String, String> mirrors) {
        urls.forEach(url -> fetch(url)); // expect: AsyncLambdaForVoid
        urls.forEach(this::fetch); // expect: AsyncLambdaForVoid
        mirrors.forEach((from, to) -> {
            System.out.println(from);
            fetch(to); // expect: AsyncLambdaForVoid
        });
        return Task.of(fetched);
    }
}
