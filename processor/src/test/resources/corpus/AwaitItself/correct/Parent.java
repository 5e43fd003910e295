class Parent {
    private Task<Void> watcher = Task.done();

    @Async
    Task<Void> run() {
        Task<?> parent = Task.current();
        watcher = createTask(() -> {
            await(parent);
            return Task.done();
        });
        await(sleep(Duration.ofMillis(1)));
        return Task.done();
    }

    @Async
    Task<Void> join() {
        await(watcher);
        return Task.done();
    }
}
