class GrandparentAndGeneric {
    static class Cache<K> {
        final AsyncLock lock = new AsyncLock();

        @Async
        @Guarded("lock")
        Task<Void> evict(K key) {
            await(yieldNow());
            return Task.done();
        }
    }

    static class Middle<K> extends Cache<K> {}

    static class ByName extends Middle<String> {
        @Override
        @Async
        Task<Void> evict(String name) { // expect: OverrideDropsGuards
            await(yieldNow());
            return Task.done();
        }
    }
}
