class DoneCallbacks {
    private final List<String> failures = new ArrayList<>();

    @Async
    Task<Integer> run(Task<Integer> task, CompletableFuture<String> future) {
        task.addDoneCallback(done -> report("task")); // expect: AsyncLambdaForVoid
        future.thenAccept(text -> report(text)); // expect: AsyncLambdaForVoid
        Optional.of("both").ifPresent(this::report); // expect: AsyncLambdaForVoid
        return Task.of(await(task) + await(future).length());
    }

    @Async
    Task<Void> report(String what) {
        await(yieldNow());
        failures.add(what);
        return Task.done();
    }
}
