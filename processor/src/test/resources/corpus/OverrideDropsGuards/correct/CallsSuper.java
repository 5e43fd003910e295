class CallsSuper {
    static class Account {
        protected final AsyncLock lock = new AsyncLock();
        protected long balance;

        @Async
        @Guarded("lock")
        Task<Long> deposit(long amount) {
            await(yieldNow());
            return Task.of(balance += amount);
        }
    }

    static class Checked extends Account {
        @Override
        @Async
        Task<Long> deposit(long amount) {
            if (amount <= 0) {
                throw new IllegalArgumentException();
            }
            return super.deposit(amount);
        }
    }
}
