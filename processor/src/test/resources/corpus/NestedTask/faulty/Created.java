class Created {
    private int count;

    @Async
    Task<Integer> next() {
        await(yieldNow());
        return Task.of(++count);
    }

    @Async
    Task<String> run() {
        var task = createTask("next", () -> Task.of(next())); // expect: NestedTask
        Object result = await(task);
        Object late = await(sleep(Duration.ofMillis(1), next())); // expect: NestedTask
        return Task.of(result + " " + late);
    }
}
