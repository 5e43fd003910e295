class LocalCopy {
    private long balance;

    @Async
    Task<Long> deposit(long amount) {
        long before = balance;
        await(sleep(Duration.ofMillis(1)));
        balance = before + amount; // expect: UpdateAcrossAwait
        return Task.of(balance);
    }
}
