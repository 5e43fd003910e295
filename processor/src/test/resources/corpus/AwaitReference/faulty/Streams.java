class Streams {
    @Async
    Task<List<Integer>> all(List<Task<Integer>> tasks) {
        await(yieldNow());
        Function<Task<Integer>, Integer> waiting = Continuo::await; // expect: AwaitReference
        return Task.of(tasks.stream().map(waiting).toList());
    }
}
