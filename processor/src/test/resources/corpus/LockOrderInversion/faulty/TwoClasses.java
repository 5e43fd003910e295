class TwoClasses {
    static final class Account {
        final AsyncLock lock = new AsyncLock();
        Bank bank;

        @Async
        @Guarded("lock")
        Task<Void> close() {
            await(bank.audit(this)); // expect: LockOrderInversion
            return Task.done();
        }

        @Async
        @Guarded("lock")
        Task<Long> balance() {
            await(yieldNow());
            return Task.of(1L);
        }
    }

    static final class Bank {
        final AsyncLock lock = new AsyncLock();
        final List<Account> accounts = new ArrayList<>();

        @Async
        @Guarded("lock")
        Task<Void> audit(Account account) {
            await(yieldNow());
            return Task.done();
        }

        @Async
        @Guarded("lock")
        Task<Long> total() {
            long sum = 0;
            for (Account account : accounts) {
                sum += await(account.balance());
            }
            return Task.of(sum);
        }
    }
}
