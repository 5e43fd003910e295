class AsyncLambdas {
    private final AsyncRunnable nothing = () -> Task.done();
    private final AsyncCallable<String> absent = () -> Task.of(null);

    @Async
    Task<String> run() throws Exception {
        await(nothing.run());
        String value = await(absent.call());
        return value == null ? Task.of("absent") : Task.of(value);
    }
}
