class AwaitedLater {
    private final AsyncLock lock = new AsyncLock();

    @Async
    @Guarded("lock")
    Task<String> load() {
        await(sleep(Duration.ofMillis(1)));
        return Task.of("loaded");
    }

    @Async
    @Guarded("lock")
    Task<String> reload() {
        Task<String> loading = load();
        await(yieldNow());
        return Task.of(await(loading)); // expect: SelfDeadlock
    }
}
