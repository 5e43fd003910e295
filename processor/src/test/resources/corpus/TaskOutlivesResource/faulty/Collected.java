/** The tasks are awaited, but after the block. */
class Collected {
    static class File implements AutoCloseable {
        @Async
        Task<String> line(int number) {
            await(yieldNow());
            return Task.of("line " + number);
        }

        @Override
        public void close() {}
    }

    @Async
    Task<List<String>> lines(int count) {
        List<Task<String>> tasks = new ArrayList<>();
        try (File file = new File()) {
            for (int i = 0; i < count; i++) {
                tasks.add(file.line(i)); // expect: TaskOutlivesResource
            }
        }
        return Task.of(await(gather(tasks)));
    }

    @Async
    Task<String> first() {
        Task<String> first = null;
        try (File file = new File()) {
            first = file.line(0); // expect: TaskOutlivesResource
        } finally {
            await(yieldNow());
        }
        return first;
    }
}
