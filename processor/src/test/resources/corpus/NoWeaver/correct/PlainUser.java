// options: -Acontinuo.weaver=none -Acontinuo.NoWeaver=error
/** Uses tasks that others make, and has nothing to be woven. */
class PlainUser {
    interface Client {
        @Async
        Task<String> get(String path);
    }

    int size(Client client) {
        return run(() -> client.get("/")).length();
    }

    CompletableFuture<Integer> adapt(Task<Integer> task) {
        return task.thenApply(value -> value + 1).toCompletableFuture();
    }
}
