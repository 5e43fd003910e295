/** An await is missing in each of these texts. */
class Concatenation {
    @Async
    Task<Integer> total(List<Integer> prices) {
        await(yieldNow());
        return Task.of(prices.stream().mapToInt(i -> i).sum());
    }

    @Async
    Task<String> receipt(List<Integer> prices) {
        String text = "Total: " + total(prices); // expect: LostTask
        text += total(prices.subList(0, 1)); // expect: LostTask
        return Task.of(text);
    }

    String plain(List<Integer> prices) {
        return new StringBuilder("sum ").append(total(prices)).toString(); // expect: LostTask
    }
}
