class PrivateParts {
    private static final Map<String, AsyncLock> LOCKS = new HashMap<>();

    private static AsyncLock lockOf(String name) {
        return LOCKS.computeIfAbsent(name, key -> new AsyncLock());
    }

    private final AsyncSemaphore permits = new AsyncSemaphore(2);

    @Async
    @Guarded({"lockOf(name)", "permits"})
    private Task<Integer> use(String name) {
        await(sleep(Duration.ofMillis(1)));
        return Task.of(name.length());
    }

    @Async
    Task<Integer> useTwice(String name) {
        int first = await(use(name));
        return Task.of(first + await(use(name)));
    }
}
