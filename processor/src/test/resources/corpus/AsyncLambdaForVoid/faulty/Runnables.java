class Runnables {
    private final Executor executor = Executors.newSingleThreadExecutor();
    private int saved;

    @Async
    Task<Void> save() {
        await(yieldNow());
        saved++;
        return Task.done();
    }

    void onThread() {
        executor.execute(() -> save()); // expect: AsyncLambdaForVoid
        new Thread(() -> {
            if (saved == 0) {
                save(); // expect: AsyncLambdaForVoid
            }
        }).start();
    }

    Runnable later() {
        return this::save; // expect: AsyncLambdaForVoid
    }
}
