class OtherThreads {
    private final ExecutorService pool = Executors.newSingleThreadExecutor();

    @Async
    Task<Integer> slow() {
        await(sleep(Duration.ofSeconds(1)));
        return Task.of(1);
    }

    void start(Loop loop) {
        pool.submit(() -> await(slow())); // expect: AwaitInPlainLambda
        new Thread(() -> {
                    int result = await(slow()); // expect: AwaitInPlainLambda
                    System.out.println(result);
                })
                .start();
        loop.callSoon(() -> await(slow())); // expect: AwaitInPlainLambda
    }
}
