class Withdraw {
    private long balance = 100;

    @Async
    Task<Boolean> withdraw(long amount) {
        if (balance >= amount) {
            await(sleep(Duration.ofMillis(1)));
            balance -= amount; // expect: CheckThenAwait
            return Task.of(true);
        }
        return Task.of(false);
    }
}
