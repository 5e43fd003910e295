class InLambda {
    private final List<String> errors = new ArrayList<>();

    @Async
    Task<Void> all(List<AsyncRunnable> steps) {
        return TaskGroup.run(group -> {
            for (AsyncRunnable step : steps) {
                group.createTask(() -> {
                    try {
                        await(step.run());
                    } catch (Throwable t) { // expect: SwallowedCancellation
                        errors.add(String.valueOf(t.getMessage()));
                    }
                    return Task.done();
                });
            }
            return Task.done();
        });
    }
}
