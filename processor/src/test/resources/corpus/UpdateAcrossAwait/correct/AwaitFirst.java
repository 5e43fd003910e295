class AwaitFirst {
    private long total;

    @Async
    Task<Long> add(String url) {
        int size = await(sizeOf(url));
        total += size;
        return Task.of(total);
    }

    @Async
    Task<Integer> sizeOf(String url) {
        await(yieldNow());
        return Task.of(url.length());
    }
}
