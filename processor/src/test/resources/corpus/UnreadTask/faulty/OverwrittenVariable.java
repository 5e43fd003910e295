/** The variable is written a second time, and never read. */
class OverwrittenVariable {
    private int writes;

    @Async
    Task<Void> write(int value) {
        await(yieldNow());
        writes += value;
        return Task.done();
    }

    @Async
    Task<Integer> run() {
        Task<Void> pending = write(1); // expect: UnreadTask
        await(sleep(Duration.ofMillis(1)));
        pending = write(2);
        return Task.of(writes);
    }
}
