@Guarded("lock") // expect: GuardsWithoutAsync
class TypeWithoutAsync {
    private final AsyncLock lock = new AsyncLock();
    private long balance;

    long deposit(long amount) {
        balance += amount;
        return balance;
    }

    Task<Long> balance() {
        return Task.of(balance);
    }

    static class Nested {
        @Async
        Task<Void> run() {
            await(yieldNow());
            return Task.done();
        }
    }
}
