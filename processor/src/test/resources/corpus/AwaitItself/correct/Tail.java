class Tail {
    private Task<Void> tail = Task.done();

    void append(AsyncCallable<Void> work) {
        Task<Void> before = tail;
        tail = createTask(() -> {
            await(before);
            return work.call();
        });
    }
}
