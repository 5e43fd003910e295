/** Whoever cancels a task expects its await to be cancelled. */
class Stopping {
    private Task<Void> heartbeat = Task.done();

    @Async
    Task<Void> stop() {
        heartbeat.cancel("stopping");
        try {
            await(heartbeat);
        } catch (CancelledError expected) {
            System.out.println("stopped");
        }
        return Task.done();
    }

    @Async
    Task<Integer> stopAll(List<Task<?>> tasks) {
        int stopped = 0;
        tasks.forEach(Task::cancel);
        for (Task<?> task : tasks) {
            task.cancel();
            try {
                await(task);
            } catch (Error e) {
                stopped++;
            }
        }
        return Task.of(stopped);
    }
}
