/** The tasks are awaited in the block. */
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
                tasks.add(file.line(i));
            }
            return Task.of(await(gather(tasks)));
        }
    }

    @Async
    Task<String> pipelined(int count) {
        String last = "";
        try (File file = new File()) {
            Task<String> next = file.line(0);
            for (int i = 1; i < count; i++) {
                last = await(next);
                next = file.line(i);
            }
            last += await(next);
        }
        return Task.of(last);
    }
}
