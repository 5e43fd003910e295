class CapturedByLambda {
    @Async
    Task<Integer> load(int id) {
        await(yieldNow());
        return Task.of(id);
    }

    java.util.function.Supplier<Task<Integer>> lazy(int id) {
        Task<Integer> loading = load(id);
        return () -> loading;
    }

    Runnable canceller(int id) {
        Task<Integer> loading = createTask("load", () -> load(id));
        return new Runnable() {
            @Override
            public void run() {
                loading.cancel("no longer needed");
            }
        };
    }
}
