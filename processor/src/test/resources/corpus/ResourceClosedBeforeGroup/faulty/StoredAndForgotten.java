class StoredAndForgotten {
    static class Cursor implements AutoCloseable {
        @Async
        Task<Integer> next() {
            await(yieldNow());
            return Task.of(1);
        }

        @Override
        public void close() {}
    }

    private int sum;

    @Async
    Task<Integer> sum() {
        await(TaskGroup.run(group -> {
            try (Cursor cursor = new Cursor()) {
                Task<Integer> task = group.createTask(cursor::next); // expect: ResourceClosedBeforeGroup
                sum++;
            }
            return Task.done();
        }));
        return Task.of(sum);
    }
}
