class Current {
    @Async
    Task<Void> run() {
        await(Task.current()); // expect: AwaitItself
        return Task.done();
    }
}
