class OneConditionOneLock {
    private final AsyncLock lock = new AsyncLock();
    private final AsyncCondition notEmpty = new AsyncCondition(lock);
    private final Deque<String> items = new ArrayDeque<>();

    @Async
    @Guarded("notEmpty")
    Task<String> take() {
        await(notEmpty.awaitUntil(() -> !items.isEmpty()));
        await(log()); // expect: SelfDeadlock
        return Task.of(items.remove());
    }

    @Async
    @Guarded("lock")
    Task<Void> log() {
        await(yieldNow());
        System.out.println(items);
        return Task.done();
    }
}
