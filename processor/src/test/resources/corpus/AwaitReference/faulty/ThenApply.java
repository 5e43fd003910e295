class ThenApply {
    CompletableFuture<String> chain(CompletableFuture<Task<String>> nested) {
        return nested.thenApply(Continuo::await); // expect: AwaitReference
    }

    Optional<Integer> first(Optional<Task<Integer>> task) {
        return task.map(dev.continuo.Continuo::await); // expect: AwaitReference
    }
}
