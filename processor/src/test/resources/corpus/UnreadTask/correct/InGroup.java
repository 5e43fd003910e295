class InGroup {
    private int beats;

    @Async
    Task<Integer> run(Duration period) {
        await(TaskGroup.run(group -> {
            group.createTask("first", () -> beat(period));
            Task<Void> second = group.createTask("second", () -> beat(period));
            group.add(beat(period));
            return Task.done();
        }));
        return Task.of(beats);
    }

    @Async
    private Task<Void> beat(Duration period) {
        await(sleep(period));
        beats++;
        return Task.done();
    }
}
