class TwoResources {
    record Source(String name) implements AutoCloseable {
        @Override
        public void close() {}
    }

    record Sink(List<String> lines) implements AutoCloseable {
        @Override
        public void close() {}
    }

    @Async
    Task<Void> copy(TaskGroup group) {
        try (Source source = new Source("in");
                Sink sink = new Sink(new ArrayList<>())) {
            group.createTask(() -> pump(source, sink)); // expect: ResourceClosedBeforeGroup
        } finally {
            await(yieldNow());
        }
        return Task.done();
    }

    @Async
    private Task<Void> pump(Source source, Sink sink) {
        await(sleep(Duration.ofMillis(5)));
        sink.lines().add(source.name());
        return Task.done();
    }
}
