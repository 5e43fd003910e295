/** Nobody can stop what is started here, nor learn that it failed. */
class Background {
    private int beats;

    @Async
    Task<Void> start(Duration period) {
        createTask("heartbeat", () -> beat(period)); // expect: UnreadTask
        createTask(() -> { // expect: UnreadTask
            await(sleep(period));
            return Task.of(beats);
        });
        await(sleep(period.multipliedBy(10)));
        return Task.done();
    }

    @Async
    private Task<Void> beat(Duration period) {
        while (true) {
            await(sleep(period));
            beats++;
        }
    }
}
