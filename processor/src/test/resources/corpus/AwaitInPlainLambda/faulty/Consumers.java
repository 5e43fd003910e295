class Consumers {
    @Async
    Task<Void> all(List<Task<Integer>> tasks) {
        tasks.forEach(task -> System.out.println(await(task))); // expect: AwaitInPlainLambda
        Supplier<Integer> first = () -> await(tasks.get(0)); // expect: AwaitInPlainLambda
        System.out.println(first.get());
        await(yieldNow());
        return Task.done();
    }
}
