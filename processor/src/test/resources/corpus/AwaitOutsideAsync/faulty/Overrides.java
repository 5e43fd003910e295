class Overrides {
    abstract static class Job {
        @Async
        abstract Task<Integer> run();

        @Async
        Task<Integer> twice() {
            return Task.of(2 * await(run()));
        }
    }

    /** An override isn't async unless it says so. */
    static class Sleepy extends Job {
        @Override
        Task<Integer> run() {
            await(sleep(Duration.ofMillis(7))); // expect: AwaitOutsideAsync
            return Task.of(7);
        }

        @Override
        Task<Integer> twice() {
            return Task.of(await(super.twice()) + 1); // expect: AwaitOutsideAsync
        }
    }
}
