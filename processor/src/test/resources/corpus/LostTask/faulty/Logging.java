class Logging {
    private final AsyncQueue<String> queue = AsyncQueue.fifo();

    @Async
    Task<String> status() {
        await(yieldNow());
        return Task.of("fine");
    }

    void print() {
        System.out.println(status()); // expect: LostTask
        System.err.printf("next: %s%n", queue.get()); // expect: LostTask
    }

    @Async
    Task<String> describe() {
        String first = String.valueOf(status()); // expect: LostTask
        String second = String.format("%s/%s", await(status()), first);
        return Task.of(second);
    }
}
