@Guarded("lock") // expect: StaticGuardedByInstance
class FactoryOfGuardedType {
    private final AsyncLock lock = new AsyncLock();

    @Async
    Task<Void> use() {
        await(yieldNow());
        return Task.done();
    }

    @Async
    static Task<FactoryOfGuardedType> open() {
        await(yieldNow());
        return Task.of(new FactoryOfGuardedType());
    }
}
