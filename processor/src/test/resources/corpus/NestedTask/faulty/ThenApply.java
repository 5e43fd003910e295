class ThenApply {
    @Async
    Task<Integer> price(String item) {
        await(sleep(Duration.ofMillis(1)));
        return Task.of(item.length());
    }

    Object chain(CompletableFuture<String> item) {
        return item.thenApply(name -> price(name)); // expect: NestedTask
    }

    CompletableFuture<Task<Integer>> supply(String item) {
        Supplier<Task<Integer>> supplier = () -> price(item);
        CompletableFuture<Task<Integer>> result = new CompletableFuture<>();
        result.complete(supplier.get());
        return result;
    }

    Object applied(Task<String> item) {
        return item.thenApply(this::price); // expect: NestedTask
    }
}
