class OrderService {
    private final Map<String, Integer> stock = new HashMap<>();
    private final List<String> log = new ArrayList<>();

    @Async
    Task<Boolean> order(String item, int count) {
        if (!await(reserve(item, count))) {
            return Task.of(false);
        }
        await(charge(item, count));
        await(audit("ordered " + item));
        return Task.of(true);
    }

    @Async
    Task<Boolean> reserve(String item, int count) {
        await(sleep(Duration.ofMillis(5)));
        return Task.of(stock.merge(item, -count, Integer::sum) >= 0);
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
