class ReentrantGuard {
    static final class Reentrant implements AsyncGuard {
        private final AsyncLock lock = new AsyncLock();
        private Task<?> owner;
        private int depth;

        @Async
        @Override
        public Task<Void> enter() {
            if (owner != Task.current()) {
                await(lock.acquire());
                owner = Task.current();
            }
            depth++;
            return Task.done();
        }

        @Async
        @Override
        public Task<Void> exit() {
            if (--depth == 0) {
                owner = null;
                lock.release();
            }
            return Task.done();
        }
    }

    private final Reentrant guard = new Reentrant();

    @Async
    @Guarded("guard")
    Task<Void> outer() {
        await(inner());
        return Task.done();
    }

    @Async
    @Guarded("guard")
    Task<Void> inner() {
        await(yieldNow());
        return Task.done();
    }
}
