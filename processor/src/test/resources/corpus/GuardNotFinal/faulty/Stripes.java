class Stripes {
    private final AsyncLock own = new AsyncLock();
    private AsyncLock[] stripes = {new AsyncLock(), new AsyncLock()};

    @Async
    @Guarded({
        "own",
        "stripes[index]", // expect: GuardNotFinal
    })
    Task<Void> update(int index) {
        await(yieldNow());
        return Task.done();
    }
}
