class LocalAndArray {
    private final AsyncRunnable[] steps = new AsyncRunnable[2];

    @Async
    Task<Void> run(List<AsyncRunnable> jobs) throws Exception {
        for (AsyncRunnable job : jobs) {
            await(job.run());
        }
        for (AsyncRunnable step : steps) {
            await(step.run());
        }
        return Task.done();
    }
}
