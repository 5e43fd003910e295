class AwaitsBetween {
    @Async
    Task<Integer> load(int id) {
        await(yieldNow());
        return Task.of(id);
    }

    @Async
    Task<Integer> run(int id) {
        Task<Integer> early = load(id);
        await(waitAll(List.of(early, load(id + 1)), Duration.ofSeconds(1)));
        int value = early.join();
        Task<Integer> last = null;
        for (int i = 0; i < 3; i++) {
            if (last != null && last.isDone()) {
                value += last.join();
            }
            last = load(i);
            await(last);
        }
        return Task.of(value);
    }
}
