class Until {
    private final AsyncCondition ready = new AsyncCondition();
    private boolean open;

    @Async
    @Guarded("ready")
    Task<Boolean> pass() {
        await(ready.awaitUntil(() -> open));
        return Task.of(open);
    }
}
