/** The author thinks that each call has ended when the next one begins. */
class OrderService {
    private final Map<String, Integer> stock = new HashMap<>();
    private final List<String> log = new ArrayList<>();

    @Async
    Task<Boolean> order(String item, int count) {
        if (!await(reserve(item, count))) {
            return Task.of(false);
        }
        charge(item, count); // expect: DiscardedTask
        audit("ordered " + item); // expect: DiscardedTask
        return Task.of(true);
    }

    @Async
    Task<Boolean> reserve(String item, int count) {
        await(sleep(Duration.ofMillis(5)));
        int left = stock.getOrDefault(item, 0) - count;
        if (left >= 0) {
            stock.put(item, left);
        }
        return Task.of(left >= 0);
    }

    @Async
    Task<Void> charge(String item, int count) {
        await(sleep(Duration.ofMillis(10)));
        return audit("charged " + count + " of " + item);
    }

    @Async
    Task<Void> audit(String line) {
        await(yieldNow());
        log.add(line);
        return Task.done();
    }
}
