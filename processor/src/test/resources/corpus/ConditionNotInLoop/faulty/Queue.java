class Queue {
    private final AsyncCondition notEmpty = new AsyncCondition();
    private final Deque<String> items = new ArrayDeque<>();

    @Async
    @Guarded("notEmpty")
    Task<String> take() {
        if (items.isEmpty()) {
            await(notEmpty.await()); // expect: ConditionNotInLoop
        }
        return Task.of(items.removeFirst());
    }
}
