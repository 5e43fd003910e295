class FirstOfQueue {
    private final Deque<String> queue = new ArrayDeque<>();

    void put(String item) {
        queue.add(item);
    }

    @Async
    Task<String> next() {
        if (queue.isEmpty()) {
            return Task.of("none");
        }
        await(yieldNow());
        return Task.of(queue.removeFirst()); // expect: CheckThenAwait
    }
}
