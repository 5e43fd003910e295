class StatesOfKeptTasks {
    private final Map<Integer, Task<Integer>> checks = new HashMap<>();

    @Async
    Task<Integer> check(int port) {
        await(sleep(Duration.ofMillis(port)));
        return Task.of(port);
    }

    Task<Integer> checkOf(int port) {
        return checks.computeIfAbsent(port, key -> check(key));
    }

    boolean isUp(int port) {
        return checkOf(port).isDone() && checks.get(port).exception() == null;
    }

    String describe(int port) {
        Task<Integer> task = check(port);
        checks.put(port, task);
        return "checking: " + task + ", " + task.isDone();
    }
}
