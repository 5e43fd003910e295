class Declared {
    private int count;

    @Async
    Task<Integer> next() {
        await(yieldNow());
        return Task.of(++count);
    }

    @Async
    Task<Task<Integer>> start() { // expect: NestedTask
        await(yieldNow());
        return Task.of(next());
    }

    interface Source {
        @Async
        Task<CompletionStage<String>> read(); // expect: NestedTask
    }
}
