// options: -Acontinuo.weaver=none -Acontinuo.LoopWithoutAwait=warn
class Nested {
    enum Color {
        RED {
            @Override
            Task<Integer> code() {
                return Task.of(1);
            }
        };

        abstract Task<Integer> code();
    }

    static class Inner {
        private final AsyncLock lock = new AsyncLock();

        @Async
        @Guarded("lock")
        private static Task<Integer> unused(AsyncLock lock) { // expect: NoWeaver
            await(yieldNow());
            return Task.of(1);
        }

        @Async
        Task<Integer> used() {
            return unused(lock);
        }
    }
}
