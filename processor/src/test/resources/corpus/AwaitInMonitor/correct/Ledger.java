class Ledger {
    private final Map<String, Long> balances = new HashMap<>();

    @Async
    Task<Void> move(String from, String to, Task<Long> amount) {
        long moved = await(amount);
        synchronized (balances) {
            balances.merge(from, -moved, Long::sum);
            balances.merge(to, moved, Long::sum);
        }
        return Task.done();
    }

    AsyncCallable<Integer> later(Task<Integer> task) {
        synchronized (this) {
            return () -> Task.of(await(task));
        }
    }
}
