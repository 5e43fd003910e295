class AsyncInsidePlain {
    private final Map<String, AsyncCallable<Integer>> actions = new HashMap<>();

    @Async
    Task<Integer> delayed(int value) {
        await(sleep(Duration.ofMillis(value)));
        return Task.of(value);
    }

    void register(List<String> names) {
        names.forEach(name -> actions.computeIfAbsent(name, key -> () -> {
            int length = await(delayed(key.length()));
            return Task.of(length + 1);
        }));
    }
}
