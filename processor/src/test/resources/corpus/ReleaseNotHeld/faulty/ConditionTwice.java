class ConditionTwice {
    private final AsyncCondition changed = new AsyncCondition();
    private final Deque<String> queue = new ArrayDeque<>();

    @Async
    Task<Void> put(String item) {
        await(changed.acquire());
        queue.add(item);
        changed.signal();
        changed.release();
        await(yieldNow());
        changed.release(); // expect: ReleaseNotHeld
        return Task.done();
    }
}
