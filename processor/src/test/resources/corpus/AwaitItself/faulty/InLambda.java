class InLambda {
    Task<Integer> start() {
        return createTask("counter", () -> {
            await(Task.current()); // expect: AwaitItself
            return Task.of(1);
        });
    }
}
