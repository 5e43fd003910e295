class AsyncProducer {
    private final AsyncCondition notEmpty = new AsyncCondition();
    private final Deque<String> queue = new ArrayDeque<>();

    @Async
    Task<Void> produce(String item) {
        await(yieldNow());
        queue.add(item);
        notEmpty.signal(); // expect: SignalUnguarded
        return Task.done();
    }
}
