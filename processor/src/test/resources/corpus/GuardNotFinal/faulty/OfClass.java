@Guarded("LOCK") // expect: GuardNotFinal
class OfClass {
    static AsyncLock LOCK = new AsyncLock();

    @Async
    Task<Void> first() {
        await(yieldNow());
        return Task.done();
    }

    @Async
    Task<Void> second() {
        await(yieldNow());
        return Task.done();
    }
}
