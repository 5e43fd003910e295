class Database {
    private final javax.sql.DataSource source;

    Database(javax.sql.DataSource source) {
        this.source = source;
    }

    @Async
    Task<List<String>> names() throws java.sql.SQLException {
        List<String> names = new ArrayList<>();
        try (java.sql.Connection connection = source.getConnection(); // expect: BlockingCall
                java.sql.PreparedStatement statement = connection.prepareStatement("select name from users");
                java.sql.ResultSet rows = statement.executeQuery()) { // expect: BlockingCall
            while (rows.next()) { // expect: BlockingCall
                names.add(rows.getString(1));
            }
            connection.commit(); // expect: BlockingCall
        }
        return Task.of(names);
    }
}
