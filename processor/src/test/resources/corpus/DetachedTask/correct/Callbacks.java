/** The task is handed to somebody who looks after it. */
class Callbacks {
    private final Set<Task<?>> running = new HashSet<>();
    private final List<String> failures = new ArrayList<>();

    void start(String name) {
        Task<Integer> task = work(name);
        running.add(task);
        task.addDoneCallback(done -> {
            running.remove(task);
            if (task.exception() != null) {
                failures.add(name);
            }
        });
        work(name + "!").whenComplete((value, error) -> failures.add(name + value + error));
    }

    @Async
    private Task<Integer> work(String name) {
        await(yieldNow());
        return Task.of(name.length());
    }
}
