/** The group itself ends within the block. */
class GroupInsideBlock {
    static class Archive implements AutoCloseable {
        void add(String name) {
            System.out.println(name);
        }

        @Override
        public void close() {}
    }

    @Async
    Task<Void> pack(List<String> names) {
        try (Archive archive = new Archive()) {
            return TaskGroup.run(group -> {
                names.forEach(name -> archive.add(name));
                group.createTask(() -> {
                    await(sleep(Duration.ofMillis(1)));
                    archive.add("index");
                    return Task.done();
                });
                return Task.done();
            });
        }
    }
}
