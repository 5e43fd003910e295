class Empty {
    final AsyncLock lock = new AsyncLock();
    final AsyncBarrier barrier = new AsyncBarrier(2);

    @Async
    @Guarded("") // expect: GuardSyntax
    Task<Void> nameless() {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Guarded({}) // expect: GuardSyntax
    Task<Void> none() {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Barrier(" ") // expect: GuardSyntax
    Task<Void> blank() {
        await(yieldNow());
        return Task.done();
    }
}
