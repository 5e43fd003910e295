class Lambdas {
    private final AsyncRunnable nothing = () -> null; // expect: AsyncReturnsNull

    @Async
    Task<String> run() {
        return TaskGroup.run(group -> {
            group.createTask(() -> {
                await(sleep(Duration.ofMillis(1)));
                return null; // expect: AsyncReturnsNull
            });
            return Task.of(nothing.toString());
        });
    }
}
