class LocalOwner {
    Object make() {
        class Account {
            private final AsyncLock lock = new AsyncLock();
            private long balance;

            @Async
            @Guarded("lock") // expect: GuardOwner
            Task<Long> deposit(long amount) {
                await(yieldNow());
                balance += amount;
                return Task.of(balance);
            }
        }
        return new Account();
    }
}
