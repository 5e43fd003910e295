/** The author of the method says that its task may be dropped. */
class Ignorable {
    @interface CanIgnoreReturnValue {}

    private int pings;

    @CanIgnoreReturnValue
    @Async
    Task<Integer> ping() {
        await(yieldNow());
        return Task.of(++pings);
    }

    void tick() {
        ping();
        if (pings > 10) {
            this.ping();
        }
    }
}
