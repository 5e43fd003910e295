class OtherNames {
    private int load$async;

    @Async
    Task<Integer> load() {
        await(yieldNow());
        return Task.of(load$async + asyncLoad() + load$asynchronously());
    }

    private int asyncLoad() {
        return 1;
    }

    private int load$asynchronously() {
        return 2;
    }

    int $async() {
        return 3;
    }
}
