class Expressions {
    final AsyncLock[] stripes = {new AsyncLock(), new AsyncLock()};
    final AsyncLock lock = new AsyncLock();

    @Async
    @Guarded("stripes[id % 2]") // expect: GuardSyntax
    Task<Void> striped(int id) {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Guarded("new AsyncLock()") // expect: GuardSyntax
    Task<Void> fresh() {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Guarded("fast ? lock : stripes[0]") // expect: GuardSyntax
    Task<Void> chosen(boolean fast) {
        await(yieldNow());
        return Task.done();
    }
}
