// options: -Acontinuo.blocking=corpus.configuredblocking.correct.notlisted.NotListed.Db#query
class NotListed {
    static class Db {
        int query(String sql) {
            return sql.length();
        }

        int size() {
            return 1;
        }
    }

    static class Other {
        int query(String sql) {
            return 2;
        }
    }

    @Async
    Task<Integer> run(Db db, Other other) {
        int rows = await(toThread(() -> db.query("select 1")));
        return Task.of(rows + db.size() + other.query("select 2"));
    }

    int plain(Db db) {
        return db.query("select 3");
    }
}
