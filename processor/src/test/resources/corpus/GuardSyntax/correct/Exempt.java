@Guarded("lock")
class Exempt {
    private final AsyncLock lock = new AsyncLock();
    private int value;

    @Async
    Task<Integer> change() {
        await(yieldNow());
        return Task.of(++value);
    }

    @Async
    @Guarded({})
    Task<Integer> read() {
        await(yieldNow());
        return Task.of(value);
    }
}
