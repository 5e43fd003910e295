class ByCondition {
    private final AsyncLock lock = new AsyncLock();
    private final AsyncCondition notEmpty = new AsyncCondition(lock);

    @Guarded("lock")
    private final Deque<String> items = new ArrayDeque<>();

    @Async
    @Guarded("notEmpty")
    Task<String> take() {
        while (items.isEmpty()) {
            await(notEmpty.await());
        }
        return Task.of(items.removeFirst());
    }
}
