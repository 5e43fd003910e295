/** Tasks that exist already may be asked whatever one likes. */
class Current {
    private int steps;

    @Async
    Task<String> run() {
        await(yieldNow());
        steps++;
        if (Task.current() == null) {
            throw new IllegalStateException("no task");
        }
        return Task.of(Task.current().getName() + " took " + steps + " steps: " + Task.current());
    }

    boolean insideTask() {
        return Task.current() != null;
    }

    boolean finished(List<Task<String>> tasks) {
        return tasks.get(0).isDone() && Task.of("x").isDone();
    }
}
