class OwnedObject {
    static final class Store {
        final AsyncLock lock = new AsyncLock();

        @Async
        @Guarded("lock")
        Task<Void> save() {
            await(sleep(Duration.ofMillis(3)));
            return Task.done();
        }
    }

    private final Store store = new Store();

    @Async
    @Guarded("store.lock")
    Task<Void> saveAll() {
        for (int i = 0; i < 3; i++) {
            await(store.save()); // expect: SelfDeadlock
        }
        return Task.done();
    }
}
