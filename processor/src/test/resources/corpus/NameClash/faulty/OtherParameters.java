class OtherParameters {
    private static final Map<String, Integer> STOCK = new HashMap<>();

    /** The task that takes from the stock; the name alone is what counts. */
    static void take$async(String item, int amount, Consumer<Integer> callback) {
        callback.accept(STOCK.merge(item, -amount, Integer::sum));
    }

    @Async
    static Task<Integer> take(String item, int amount) { // expect: NameClash
        await(sleep(Duration.ofMillis(1)));
        return Task.of(STOCK.merge(item, -amount, Integer::sum));
    }
}
