class Future {
    interface Loader {
        @Async
        CompletableFuture<byte[]> load(String url);
    }

    static final class Http implements Loader {
        @Override
        @Async
        public CompletableFuture<byte[]> load(String url) {
            await(sleep(Duration.ofMillis(3)));
            return CompletableFuture.completedFuture(url.getBytes());
        }
    }

    @Async
    Task<Integer> warmUp(Loader loader, List<String> urls) {
        int loaded = 0;
        for (String url : urls) {
            loaded += await(loader.load(url)).length;
        }
        return Task.of(loaded);
    }
}
