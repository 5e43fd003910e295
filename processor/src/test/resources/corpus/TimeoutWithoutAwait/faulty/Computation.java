class Computation {
    @Async
    Task<Long> sum(long[] numbers) throws TimeoutException {
        return timeout(Duration.ofMillis(10), timeout -> { // expect: TimeoutWithoutAwait
            long sum = 0;
            for (long number : numbers) {
                sum += number;
            }
            return Task.of(sum);
        });
    }

    @Async
    Task<Integer> parsed(String text) throws TimeoutException {
        return Task.of(
                await(waitFor(Duration.ofSeconds(1), () -> Task.of(Integer.parseInt(text))))); // expect: TimeoutWithoutAwait
    }
}
