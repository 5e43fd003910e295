class Stripes {
    final AsyncLock[] stripes = {new AsyncLock(), new AsyncLock()};

    @Async
    @Guarded("stripes[id") // expect: GuardSyntax
    Task<Void> first(int id) {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Guarded("stripes..length") // expect: GuardSyntax
    Task<Void> second(int id) {
        await(yieldNow());
        return Task.done();
    }
}
