class NestedLoop {
    private final Deque<List<String>> batches = new ArrayDeque<>();

    void submit(List<String> batch) {
        batches.addLast(batch);
    }

    @Async
    Task<Void> drain() {
        for (List<String> batch : batches) {
            for (String line : batch) {
                if (line.isBlank()) {
                    break;
                }
                await(yieldNow()); // expect: AwaitWhileIterating
            }
        }
        batches.clear();
        return Task.done();
    }
}
