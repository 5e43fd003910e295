class LocalVariable {
    @Async
    Task<Long> sum(List<String> urls) {
        long total = 0;
        for (String url : urls) {
            total += await(sizeOf(url));
        }
        return Task.of(total);
    }

    @Async
    Task<Integer> sizeOf(String url) {
        await(yieldNow());
        return Task.of(url.length());
    }
}
