/** Lambdas that return the task to whoever calls them. */
class Suppliers {
    @Async
    Task<Integer> load(int id) {
        await(yieldNow());
        return Task.of(id);
    }

    Map<Integer, Task<Integer>> start(List<Integer> ids) {
        Map<Integer, Task<Integer>> tasks = new HashMap<>();
        java.util.function.IntFunction<Task<Integer>> loader = this::load;
        java.util.function.Supplier<Task<Integer>> zero = () -> load(0);
        ids.forEach(id -> tasks.put(id, loader.apply(id)));
        ids.forEach(id -> {
            tasks.computeIfAbsent(-id, key -> load(key));
        });
        tasks.put(0, zero.get());
        return tasks;
    }
}
