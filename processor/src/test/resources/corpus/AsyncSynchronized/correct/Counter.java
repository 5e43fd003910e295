class Counter {
    private final AsyncLock lock = new AsyncLock();
    private int value;

    @Async
    @Guarded("lock")
    Task<Integer> increment() {
        await(yieldNow());
        return Task.of(++value);
    }

    synchronized int peek() {
        return value;
    }
}
