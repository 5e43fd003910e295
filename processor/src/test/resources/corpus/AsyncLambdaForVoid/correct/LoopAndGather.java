class LoopAndGather {
    private int fetched;

    @Async
    Task<Integer> fetch(String url) {
        await(sleep(Duration.ofMillis(url.length())));
        return Task.of(++fetched);
    }

    @Async
    Task<Integer> fetchAll(List<String> urls) {
        for (String url : urls) {
            await(fetch(url));
        }
        await(gather(urls.stream().map(url -> fetch(url)).toList()));
        urls.forEach(url -> System.out.println(url));
        return Task.of(fetched);
    }
}
