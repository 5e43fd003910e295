/** A lock that is held by a try statement, and code in it that doesn't use the handle. */
class Held {
    private final AsyncLock lock = new AsyncLock();
    private int value;

    @Async
    Task<Integer> increment() {
        try (var held = await(lock.hold())) {
            int before = value;
            await(yieldNow());
            value = before + 1;
            return read();
        }
    }

    @Async
    Task<Integer> read() {
        return Task.of(value);
    }
}
