/** A method that returns a task of another's making. */
class Wrapper {
    private final Map<Integer, Task<String>> running = new HashMap<>();

    Task<String> start(int id) {
        return running.computeIfAbsent(id, key -> work(key));
    }

    @Async
    Task<Integer> run(List<Integer> ids) {
        for (int id : ids) {
            start(id); // expect: DetachedTask
        }
        await(sleep(Duration.ofMillis(1)));
        return Task.of(running.size());
    }

    @Async
    private Task<String> work(int id) {
        await(yieldNow());
        return Task.of("work " + id);
    }
}
