class OwnGuard {
    static class Pool implements AsyncGuard {
        private final AsyncSemaphore free = new AsyncSemaphore(2);

        @Override
        @Async
        public Task<Void> enter() {
            await(free.acquire());
            return Task.done();
        }

        @Override
        @Async
        public Task<Void> exit() {
            free.release();
            return Task.done();
        }
    }

    private final Pool pool = new Pool();

    @Async
    @Guarded("pool")
    Task<Void> use() {
        await(yieldNow());
        return Task.done();
    }
}
