abstract class ExemptOverride {
    protected final AsyncLock lock = new AsyncLock();

    @Async
    abstract Task<Integer> size();

    @Async
    @Guarded("lock")
    Task<Integer> doubled() {
        return Task.of(2 * await(size()));
    }

    static final class Fixed extends ExemptOverride {
        @Override
        @Async
        Task<Integer> size() {
            await(yieldNow());
            return Task.of(4);
        }

        @Override
        @Async
        @Guarded({})
        Task<Integer> doubled() {
            return Task.of(8);
        }
    }
}
