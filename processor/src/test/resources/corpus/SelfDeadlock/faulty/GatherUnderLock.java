class GatherUnderLock {
    private final AsyncLock lock = new AsyncLock();

    @Async
    @Guarded("lock")
    Task<Integer> one(int i) {
        await(yieldNow());
        return Task.of(i);
    }

    @Async
    @Guarded("lock")
    Task<Integer> sum() {
        int sum = 0;
        for (int each : await(gather(one(1), two()))) { // expect: SelfDeadlock
            sum += each;
        }
        return Task.of(sum);
    }

    @Async
    Task<Integer> two() {
        await(yieldNow());
        return Task.of(2);
    }
}
