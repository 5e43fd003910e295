/** Results that something has seen to be there. */
class FuturesAtHand {
    @Async
    Task<Integer> sum(CompletableFuture<Integer> one, CompletableFuture<Integer> two, List<Task<Integer>> many)
            throws Exception {
        int sum = one.isDone() ? one.join() : 0;
        await(two);
        sum += two.get();
        await(gather(many));
        for (Task<Integer> each : many) {
            sum += each.join();
        }
        return Task.of(sum + one.getNow(0));
    }

    @Async
    Task<Integer> both(CompletableFuture<Integer> one, CompletableFuture<Integer> two) {
        await(CompletableFuture.allOf(one, two));
        return Task.of(one.join() + two.join());
    }

    int blocking(CompletableFuture<Integer> one, Task<Integer> task) throws Exception {
        return one.get() + task.get();
    }
}
