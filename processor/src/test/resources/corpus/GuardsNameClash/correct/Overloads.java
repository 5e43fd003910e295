class Overloads {
    final AsyncLock lock = new AsyncLock();

    @Async
    @Guarded("lock")
    Task<Void> run() {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Guarded("lock")
    Task<Void> run(int times) {
        for (int i = 0; i < times; i++) {
            await(yieldNow());
        }
        return Task.done();
    }
}
