/** Plain methods that return a task which needs the connection they close. */
class Repository {
    static class Connection implements AutoCloseable {
        private boolean closed;

        @Async
        Task<List<String>> query(String sql) {
            await(yieldNow());
            if (closed) {
                throw new IllegalStateException("closed");
            }
            return Task.of(List.of(sql));
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    Task<List<String>> users() {
        try (Connection connection = new Connection()) {
            return connection.query("select * from users"); // expect: TaskOutlivesResource
        }
    }

    Task<Integer> count(boolean all) {
        try (Connection connection = new Connection()) {
            String table = all ? "users" : "active";
            return all ? count(connection, table) : Task.of(0); // expect: TaskOutlivesResource
        }
    }

    @Async
    private Task<Integer> count(Connection connection, String table) {
        return Task.of(await(connection.query("select * from " + table)).size());
    }
}
