class Twins {
    final AsyncLock lock = new AsyncLock();

    @Async
    @Guarded("lock")
    Task<Void> run() {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Guarded("self.lock")
    static Task<Void> run(Twins self) { // expect: GuardsNameClash
        await(yieldNow());
        return Task.done();
    }
}
