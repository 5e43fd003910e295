class Places {
    private final int first = await(Task.of(1)); // expect: AwaitOutsideAsync

    Places(Task<Integer> task) {
        await(task); // expect: AwaitOutsideAsync
    }

    int run(Task<Integer> task) {
        return await(task) + first; // expect: AwaitOutsideAsync
    }

    @Async
    Task<Object> anonymous(Task<Integer> task) {
        await(yieldNow());
        return Task.of(new AsyncCallable<Integer>() {
            @Override
            public Task<Integer> call() {
                return Task.of(await(task)); // expect: AwaitOutsideAsync
            }
        });
    }
}
