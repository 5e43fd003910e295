class Retry {
    @Async
    <T> Task<T> retry(int attempts, AsyncCallable<T> operation) {
        Throwable last = null;
        for (int i = 0; i < attempts; i++) {
            try {
                return Task.of(await(operation.call()));
            } catch (Exception | Error e) { // expect: SwallowedCancellation
                last = e;
            }
        }
        return Task.failed(last);
    }
}
