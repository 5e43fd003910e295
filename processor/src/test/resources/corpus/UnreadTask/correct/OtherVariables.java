/** Variables that hold no new task, or that something else reads. */
class OtherVariables {
    private Task<Integer> last;

    @Async
    Task<Integer> load(int id) {
        await(yieldNow());
        return Task.of(id);
    }

    @Async
    Task<Integer> run(Map<Integer, Task<Integer>> cache, int id) {
        int unread = await(load(id));
        Task<Integer> cached = cache.get(id);
        Task<?> current = Task.current();
        last = load(id);
        Task<Integer> next;
        next = load(id + 1);
        return next;
    }
}
