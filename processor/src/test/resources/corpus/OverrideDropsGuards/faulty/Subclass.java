class Subclass {
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

    static class Logged extends Account {
        @Override
        @Async
        Task<Long> deposit(long amount) { // expect: OverrideDropsGuards
            await(sleep(Duration.ofMillis(1)));
            return Task.of(balance += amount);
        }
    }
}
