class InAsyncLambda {
    private boolean isStrict;

    AsyncCallable<Integer> sum(List<Task<Integer>> tasks) {
        return () -> {
            await(yieldNow());
            ToIntFunction<Task<Integer>> get = isStrict
                    ? Continuo::await // expect: AwaitReference
                    : task -> 0;
            return Task.of(tasks.stream().mapToInt(get).sum());
        };
    }
}
