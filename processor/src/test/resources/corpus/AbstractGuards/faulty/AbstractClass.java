abstract class AbstractClass {
    protected final AsyncSemaphore connections = new AsyncSemaphore(4);

    @Async
    @Guarded("connections") // expect: AbstractGuards
    protected abstract Task<List<String>> query(String sql);

    @Async
    Task<Integer> count(String table) {
        return Task.of(await(query("select * from " + table)).size());
    }
}
