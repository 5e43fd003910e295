class Concatenation {
    @Async
    Task<Integer> total(List<Integer> prices) {
        await(yieldNow());
        return Task.of(prices.stream().mapToInt(i -> i).sum());
    }

    @Async
    Task<String> receipt(List<Integer> prices) {
        String text = "Total: " + await(total(prices));
        text += await(total(prices.subList(0, 1)));
        return Task.of(text);
    }

    String plain(List<Integer> prices) {
        return "sum " + Continuo.run(() -> total(prices));
    }
}
