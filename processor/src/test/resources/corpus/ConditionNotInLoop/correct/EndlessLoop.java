class EndlessLoop {
    private final AsyncCondition work = new AsyncCondition();
    private final Deque<AsyncRunnable> jobs = new ArrayDeque<>();

    @Async
    @Guarded("work")
    Task<Void> serve() throws Exception {
        for (; ; ) {
            AsyncRunnable job = jobs.poll();
            if (job == null) {
                await(work.await());
            } else {
                await(job.run());
            }
        }
    }
}
