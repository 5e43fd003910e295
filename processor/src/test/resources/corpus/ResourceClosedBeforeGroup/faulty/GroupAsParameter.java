class GroupAsParameter {
    static class Log implements AutoCloseable {
        void write(String line) {
            System.out.println(line);
        }

        @Override
        public void close() {}
    }

    @Async
    Task<Void> start(TaskGroup group, List<String> names) {
        try (Log log = new Log()) {
            log.write("starting");
            group.createTask(() -> { // expect: ResourceClosedBeforeGroup
                for (String name : names) {
                    await(sleep(Duration.ofMillis(1)));
                    log.write(name);
                }
                return Task.done();
            });
            await(yieldNow());
        }
        return Task.done();
    }
}
