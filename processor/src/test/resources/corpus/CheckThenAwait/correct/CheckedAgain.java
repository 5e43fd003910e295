class CheckedAgain {
    private final Deque<String> queue = new ArrayDeque<>();

    void put(String item) {
        queue.add(item);
    }

    @Async
    Task<String> next() {
        while (queue.isEmpty()) {
            await(yieldNow());
        }
        return Task.of(queue.removeFirst());
    }
}
