interface Repository {
    @Async
    Task<String> load(String key);

    class Locked implements Repository {
        private final AsyncLock lock = new AsyncLock();

        @Override
        @Async
        @Guarded("lock")
        public Task<String> load(String key) {
            await(sleep(Duration.ofMillis(1)));
            return Task.of(key);
        }
    }
}
