class AsyncMethodAsReference {
    @Async
    Task<Integer> size(String path) {
        await(sleep(Duration.ofMillis(path.length())));
        return Task.of(path.length());
    }

    @Async
    Task<Integer> apply(AsyncFunction<String, Integer> function, List<String> paths) throws Exception {
        int sum = 0;
        for (String path : paths) {
            sum += await(function.apply(path));
        }
        return Task.of(sum);
    }

    @Async
    Task<Integer> all(List<String> paths) throws Exception {
        return Task.of(await(apply(this::size, paths)));
    }
}
