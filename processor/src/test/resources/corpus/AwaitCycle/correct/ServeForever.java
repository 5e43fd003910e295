class ServeForever {
    private final AsyncQueue<String> requests = AsyncQueue.fifo();

    @Async
    Task<Void> serve() {
        System.out.println(await(requests.get()));
        return serve();
    }
}
