class Composed {
    @Async
    Task<Integer> price(String item) {
        await(sleep(Duration.ofMillis(1)));
        return Task.of(item.length());
    }

    CompletionStage<Integer> chain(CompletableFuture<String> item) {
        return item.thenCompose(name -> price(name));
    }

    CompletionStage<Integer> doubled(String item) {
        return price(item).thenApply(value -> 2 * value);
    }

    @Async
    Task<Integer> run(String item) {
        int length = await(toThread(() -> item.trim().length()));
        return Task.of(length + await(createTask("price", () -> price(item))));
    }
}
