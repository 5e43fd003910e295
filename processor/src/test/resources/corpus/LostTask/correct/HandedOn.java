class HandedOn {
    private final List<Object> all = new ArrayList<>();

    @Async
    Task<Integer> load(int key) {
        await(yieldNow());
        return Task.of(key);
    }

    CompletionStage<String> text(int key) {
        return load(key).thenApply(value -> "value " + value);
    }

    CompletableFuture<Integer> future(int key) {
        return load(key).toCompletableFuture();
    }

    void keep(int key) {
        all.add(load(key));
        all.add(Objects.requireNonNull(load(key)));
        load(key).addDoneCallback(done -> all.remove(done));
        all.addAll(List.of(load(1), load(2)));
    }
}
