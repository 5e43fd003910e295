class ReleasedByCallback {
    private final AsyncSemaphore inFlight = new AsyncSemaphore(8);

    @Async
    Task<Void> submit(AsyncRunnable job) {
        await(inFlight.acquire());
        start(job, () -> inFlight.release());
        await(yieldNow());
        return Task.done();
    }

    private void start(AsyncRunnable job, Runnable done) {
        Task<?> ignored = createTask("job", () -> {
            try {
                await(job.run());
            } finally {
                done.run();
            }
            return Task.done();
        });
    }
}
