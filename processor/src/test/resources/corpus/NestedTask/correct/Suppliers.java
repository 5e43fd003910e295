class Suppliers {
    @Async
    Task<Integer> work(int id) {
        await(yieldNow());
        return Task.of(id);
    }

    @Async
    Task<AsyncCallable<Integer>> prepare(int id) {
        await(yieldNow());
        return Task.of(() -> work(id));
    }

    @Async
    Task<Integer> run(int id) throws Exception {
        AsyncCallable<Integer> prepared = await(prepare(id));
        Optional<Task<Integer>> optional = Optional.of(work(id));
        return Task.of(await(prepared.call()) + await(optional.get()));
    }
}
