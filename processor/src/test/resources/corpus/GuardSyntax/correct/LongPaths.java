class LongPaths {
    record Shard(Map<String, AsyncLock> locks) {}

    final Shard[][] shards = {{new Shard(Map.of())}};

    @Async
    @Guarded("this.shards[row][column].locks().get(name)")
    Task<Void> touch(int row, int column, String name) {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Guarded("shards[0][0].locks.get(\"a.b[0)\")")
    Task<Void> fixed() {
        await(yieldNow());
        return Task.done();
    }
}
