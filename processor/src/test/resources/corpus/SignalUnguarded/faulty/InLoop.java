class InLoop {
    private final AsyncCondition room = new AsyncCondition();
    private int free;

    @Async
    protected Task<Void> leave(int guests) {
        for (int i = 0; i < guests; i++) {
            free++;
            await(yieldNow());
            room.signal(); // expect: SignalUnguarded
        }
        return Task.done();
    }
}
