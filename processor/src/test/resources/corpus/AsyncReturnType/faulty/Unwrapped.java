class Unwrapped {
    private final Map<String, Integer> prices = new HashMap<>();

    @Async
    int price(String item) { // expect: AsyncReturnType
        await(sleep(Duration.ofMillis(1)));
        return prices.getOrDefault(item, 0);
    }

    @Async
    Optional<String> cheapest() { // expect: AsyncReturnType
        return prices.keySet().stream().min(Comparator.comparing(prices::get));
    }
}
