class DefaultMethod {
    interface Source {
        AsyncLock lock();

        @Async
        @Guarded("lock()")
        default Task<String> read() {
            await(yieldNow());
            return Task.of("");
        }
    }

    record Text(AsyncLock lock, String text) implements Source {
        @Override
        @Async
        public Task<String> read() { // expect: OverrideDropsGuards
            await(yieldNow());
            return Task.of(text);
        }
    }
}
