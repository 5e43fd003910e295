class Anonymous {
    abstract static class Job {
        @Async
        abstract Task<Integer> run();
    }

    final Job job = new Job() {
        private final AsyncLock lock = new AsyncLock();
        private int runs;

        @Override
        @Async
        @Guarded("lock") // expect: GuardOwner
        Task<Integer> run() {
            await(yieldNow());
            return Task.of(++runs);
        }
    };
}
