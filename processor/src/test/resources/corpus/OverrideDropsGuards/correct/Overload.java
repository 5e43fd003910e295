class Overload {
    static class Account {
        final AsyncLock lock = new AsyncLock();

        @Async
        @Guarded("lock")
        Task<Void> deposit(long amount) {
            await(yieldNow());
            return Task.done();
        }
    }

    static class Wide extends Account {
        @Async
        Task<Void> deposit(int amount, String note) {
            await(yieldNow());
            return Task.done();
        }
    }
}
