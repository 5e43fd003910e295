/** Stages of Java's own library are chained for their effects all the time. */
class Stages {
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final List<String> seen = new ArrayList<>();

    @Async
    Task<Integer> run(CompletableFuture<String> future, Task<String> task) {
        future.thenAccept(seen::add);
        future.whenComplete((text, error) -> seen.add(text == null ? error.toString() : text));
        task.thenRun(() -> seen.add("task"));
        executor.submit(() -> seen.size());
        String text = await(future) + await(task);
        executor.shutdown();
        return Task.of(text.length());
    }
}
