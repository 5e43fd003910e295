class Ledger {
    private final Map<String, Long> balances = new HashMap<>();

    @Async
    Task<Void> move(String from, String to, Task<Long> amount) {
        synchronized (balances) {
            long moved = await(amount); // expect: AwaitInMonitor
            balances.merge(from, -moved, Long::sum);
            balances.merge(to, moved, Long::sum);
        }
        return Task.done();
    }
}
