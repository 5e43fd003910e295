class LockIsAwaited {
    private final Map<String, List<String>> queues = new HashMap<>();

    @Async
    Task<List<String>> queue(String name) {
        await(yieldNow());
        return Task.of(queues.computeIfAbsent(name, key -> new ArrayList<>()));
    }

    /** What is between the parentheses is evaluated before the monitor is entered. */
    @Async
    Task<Integer> push(String name, String item) {
        synchronized (await(queue(name))) {
            queues.get(name).add(item);
        }
        int size;
        synchronized (queues) {
            size = queues.size();
        }
        return Task.of(size + await(queue(name)).size());
    }
}
