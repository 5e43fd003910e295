class InLambda {
    private final AsyncLock lock = new AsyncLock();
    private int value;

    @Async
    Task<Integer> add(List<Integer> numbers) {
        return TaskGroup.run(group -> {
            lock.acquire().join(); // expect: BlockingOnTask
            try {
                for (int number : numbers) {
                    value += number;
                    sleep(Duration.ofMillis(1)).join(); // expect: BlockingOnTask
                }
            } finally {
                lock.release();
            }
            return Task.of(value);
        });
    }
}
