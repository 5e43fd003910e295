class OneOfTwo {
    private final AsyncLock left = new AsyncLock();
    private final AsyncLock right = new AsyncLock();

    @Guarded({"left", "right"})
    private int sum;

    @Async
    @Guarded("left")
    Task<Integer> add(int by) {
        await(yieldNow());
        sum += by; // expect: UnguardedAccess
        return Task.of(by);
    }
}
