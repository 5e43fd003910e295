class Futures {
    private final ExecutorService executor = Executors.newFixedThreadPool(2);

    @Async
    Task<Integer> compute(CompletableFuture<Integer> other) throws Exception {
        Future<Integer> future = executor.submit(() -> 42);
        int first = future.get(); // expect: BlockingCall
        int second = other.join(); // expect: BlockingCall
        executor.shutdown();
        if (!executor.awaitTermination(1, TimeUnit.SECONDS)) { // expect: BlockingCall
            throw new TimeoutException();
        }
        return Task.of(first + second);
    }

    @Async
    Task<Integer> first(List<Callable<Integer>> calls, Task<Integer> task) throws Exception {
        return Task.of(executor.invokeAny(calls) + task.get()); // expect: BlockingCall, BlockingCall
    }
}
