class Awaited {
    @Async
    Task<Integer> load(int id) {
        await(sleep(Duration.ofMillis(id)));
        return Task.of(id);
    }

    @Async
    Task<Integer> run(int id) {
        Task<Integer> left = load(id);
        Task<Integer> right = load(id + 1);
        await(gather(left, right));
        return Task.of(left.join() + right.join() + await(load(3)));
    }
}
