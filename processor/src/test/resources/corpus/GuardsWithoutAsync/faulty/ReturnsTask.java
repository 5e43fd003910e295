class ReturnsTask {
    private final AsyncLock lock = new AsyncLock();
    private int state;

    /** It returns a task, but nothing weaves it. */
    @Guarded("lock") // expect: GuardsWithoutAsync
    Task<Integer> change() {
        state++;
        return Task.of(state);
    }

    @Guarded("lock") // expect: GuardsWithoutAsync
    static CompletableFuture<Integer> shared(AsyncLock lock) {
        return CompletableFuture.completedFuture(1);
    }
}
