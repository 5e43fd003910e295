// options: -Acontinuo.blocking=corpus.configuredblocking.correct.asynchronous.Asynchronous.Client
class Asynchronous {
    interface Client {
        CompletableFuture<String> get(String path);

        Task<Integer> size();
    }

    @Async
    Task<String> run(Client client) {
        String text = await(client.get("/"));
        return Task.of(text + await(client.size()));
    }
}
