class InCallback {
    private final Deque<String> inbox = new ArrayDeque<>();

    void listen(Loop loop) {
        loop.callLater(Duration.ofSeconds(1), () -> {
            createTask("drain", () -> drain()); // expect: UnreadTask
        });
    }

    @Async
    Task<Integer> drain() {
        int count = 0;
        while (!inbox.isEmpty()) {
            await(yieldNow());
            inbox.poll(); // expect: CheckThenAwait
            count++;
        }
        return Task.of(count);
    }
}
