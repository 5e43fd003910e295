// options: -Acontinuo.blocking=corpus.configuredblocking.faulty.method.Method.Db#query
class Method {
    static class Db {
        int query(String sql) {
            return sql.length();
        }

        int size() {
            return 1;
        }
    }

    @Async
    Task<Integer> run(Db db) {
        await(yieldNow());
        int rows = db.query("select 1"); // expect: ConfiguredBlocking
        return Task.of(rows + db.size());
    }
}
