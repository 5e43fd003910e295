/** In an @Async method a return awaits inside the try statement. */
class Repository {
    static class Connection implements AutoCloseable {
        @Async
        Task<List<String>> query(String sql) {
            await(yieldNow());
            return Task.of(List.of(sql));
        }

        @Override
        public void close() {}
    }

    @Async
    Task<List<String>> users() {
        try (Connection connection = new Connection()) {
            return connection.query("select * from users");
        }
    }

    @Async
    Task<Integer> count(boolean all) {
        try (Connection connection = new Connection()) {
            return all ? count(connection, "users") : Task.of(await(connection.query("select 1")).size());
        }
    }

    @Async
    private Task<Integer> count(Connection connection, String table) {
        return Task.of(await(connection.query("select * from " + table)).size());
    }
}
