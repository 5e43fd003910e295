class Conditional {
    private int cached = -1;

    @Async
    Task<Integer> value() throws TimeoutException {
        return waitFor(Duration.ofMillis(5), () -> cached < 0 ? Task.of(0) : Task.of(cached)); // expect: TimeoutWithoutAwait
    }

    @Async
    Task<Void> wake(AsyncEvent event) throws TimeoutException {
        return waitFor(null, () -> { // expect: TimeoutWithoutAwait
            event.set();
            return Task.done();
        });
    }
}
