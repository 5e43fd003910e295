class DeepMember {
    interface Layer {
        enum Kind {
            ONLY;

            private final AsyncLock lock = new AsyncLock();
            private int used;

            @Async
            @Guarded("lock")
            Task<Integer> use() {
                await(yieldNow());
                return Task.of(++used);
            }
        }

        record Pair(AsyncLock lock, String name) {
            @Async
            @Guarded("lock")
            Task<String> read() {
                await(yieldNow());
                return Task.of(name);
            }
        }
    }
}
