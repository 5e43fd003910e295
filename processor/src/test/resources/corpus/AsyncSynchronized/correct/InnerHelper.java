class InnerHelper {
    private final class Statistics {
        private long sum;

        synchronized void add(long value) {
            sum += value;
        }

        synchronized long sum() {
            return sum;
        }
    }

    private final Statistics statistics = new Statistics();

    @Async
    Task<Long> measure(Task<Long> value) {
        statistics.add(await(value));
        return Task.of(statistics.sum());
    }
}
