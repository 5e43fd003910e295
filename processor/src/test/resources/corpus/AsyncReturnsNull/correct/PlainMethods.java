/** Plain methods may return null where a task is to be had or not. */
class PlainMethods {
    private final Map<String, Task<String>> running = new HashMap<>();

    Task<String> current(String name) {
        if (running.isEmpty()) {
            return null;
        }
        return running.get(name);
    }

    @Async
    Task<String> run(String name) {
        Task<String> task = current(name);
        return task == null ? Task.of("none") : task;
    }
}
