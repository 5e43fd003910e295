class Tail {
    private Task<Void> tail = Task.done();

    void append(AsyncCallable<Void> work) {
        tail = createTask(() -> {
            await(tail); // expect: AwaitItself
            return work.call();
        });
    }
}
