class Lambdas {
    private int flushed;

    @Async
    Task<Void> flush() {
        await(yieldNow());
        flushed++;
        return Task.done();
    }

    @Async
    Task<Integer> all(List<Runnable> steps) {
        return TaskGroup.run(group -> {
            for (Runnable step : steps) {
                step.run();
                this.flush(); // expect: DiscardedTask
            }
            group.createTask(() -> {
                if (flushed == 0) {
                    flush(); // expect: DiscardedTask
                }
                return Task.done();
            });
            return Task.of(flushed);
        });
    }
}
