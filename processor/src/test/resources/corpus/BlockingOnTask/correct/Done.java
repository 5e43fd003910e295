/** Tasks that are done. */
class Done {
    private Task<Integer> last = Task.of(0);

    @Async
    Task<Integer> load(int id) {
        await(sleep(Duration.ofMillis(id)));
        return Task.of(id);
    }

    @Async
    Task<Integer> run(int id) {
        Task<Integer> loading = load(id);
        while (!loading.isDone()) {
            await(yieldNow());
        }
        if (last.isDone()) {
            return Task.of(last.join());
        }
        last = loading;
        return Task.of(loading.join() + Task.of(1).join());
    }
}
