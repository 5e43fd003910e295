class Compound {
    private long total;

    @Async
    Task<Long> add(String url) {
        total += await(sizeOf(url)); // expect: UpdateAcrossAwait
        return Task.of(total);
    }

    @Async
    Task<Integer> sizeOf(String url) {
        await(yieldNow());
        return Task.of(url.length());
    }
}
