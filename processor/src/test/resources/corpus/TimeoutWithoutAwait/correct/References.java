class References {
    @Async
    Task<String> read() {
        await(yieldNow());
        return Task.of("read");
    }

    @Async
    Task<String> run(AsyncCallable<String> operation) throws TimeoutException {
        Timeout timeout = Timeout.after(Duration.ofSeconds(1));
        String first = await(timeout.run(this::read));
        return Task.of(first + await(waitFor(Duration.ofSeconds(1), operation)));
    }
}
