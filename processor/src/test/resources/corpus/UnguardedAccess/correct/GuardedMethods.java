@Guarded("lock")
class GuardedMethods {
    private final AsyncLock lock = new AsyncLock();

    @Guarded("lock")
    private long balance;

    GuardedMethods(long balance) {
        this.balance = balance;
    }

    @Async
    Task<Long> deposit(long amount) {
        await(sleep(Duration.ofMillis(1)));
        balance += amount;
        return Task.of(balance);
    }
}
