class MethodsOfSupertypes {
    interface Lockable<K> {
        AsyncLock lockFor(K key);
    }

    abstract static class Store<K> implements Lockable<K> {
        protected final AsyncCondition changed = new AsyncCondition();
    }

    abstract static class Names extends Store<String> {
        @Async
        @Guarded({"changed", "lockFor(name)"})
        Task<Void> rename(String name) {
            await(yieldNow());
            return Task.done();
        }
    }
}
