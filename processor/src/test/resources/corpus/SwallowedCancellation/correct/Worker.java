class Worker {
    private final AsyncQueue<AsyncRunnable> jobs = AsyncQueue.fifo();
    private int failed;

    @Async
    Task<Void> work() throws Exception {
        while (true) {
            AsyncRunnable job = await(jobs.get());
            try {
                await(job.run());
            } catch (Exception e) {
                failed++;
                System.err.println(e);
            } finally {
                jobs.taskDone();
            }
        }
    }
}
