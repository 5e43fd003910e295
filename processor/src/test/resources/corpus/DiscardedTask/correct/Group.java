/** A group awaits what is created in it, so the task need not be kept. */
class Group {
    private int done;

    @Async
    Task<Integer> all(List<String> names) {
        return TaskGroup.run(group -> {
            for (String name : names) {
                group.createTask("work on " + name, () -> work(name));
                group.add(work(name + "'"));
            }
            group.createTask(() -> {
                await(sleep(Duration.ofSeconds(1)));
                return Task.of(done);
            });
            return Task.of(names.size());
        });
    }

    @Async
    private Task<Void> work(String name) {
        await(sleep(Duration.ofMillis(name.length())));
        done++;
        return Task.done();
    }
}
