class Stored {
    interface Waiter<T> {
        T waitFor(CompletionStage<T> stage);
    }

    private static final Waiter<String> WAITER = Continuo::await; // expect: AwaitReference
    private final Map<String, Waiter<String>> waiters = Map.of("default", Continuo::await); // expect: AwaitReference

    String use(CompletableFuture<String> future) {
        return WAITER.waitFor(future) + waiters.size();
    }
}
