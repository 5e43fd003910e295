class OtherOwner {
    static final class Shard {
        private final AsyncLock lock = new AsyncLock();
        private int size;

        @Async
        @Guarded("lock")
        Task<Integer> size() {
            await(yieldNow());
            return Task.of(size);
        }
    }

    private final AsyncLock lock = new AsyncLock();
    private final List<Shard> shards = List.of(new Shard(), new Shard());

    @Async
    @Guarded("lock")
    Task<Integer> size() {
        int sum = 0;
        for (Shard shard : shards) {
            sum += await(shard.size());
        }
        return Task.of(sum);
    }
}
