class OwnGuard {
    interface Pool extends AsyncGuard {}

    @Async
    Task<Integer> query(Pool pool, AsyncCallable<Integer> statement) throws Exception {
        await(pool.enter()); // expect: AcquireWithoutFinally
        int rows = await(statement.call());
        await(pool.exit());
        return Task.of(rows);
    }
}
