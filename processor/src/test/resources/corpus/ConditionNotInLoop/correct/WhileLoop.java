class WhileLoop {
    private final AsyncCondition notEmpty = new AsyncCondition();
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
