class WithTimeout {
    private final AsyncCondition ready = new AsyncCondition();
    private boolean open;

    @Async
    @Guarded("ready")
    Task<Boolean> pass() {
        if (!open) {
            try {
                await(ready.await()); // expect: ConditionNotInLoop
            } catch (IllegalStateException e) {
                return Task.of(false);
            }
        }
        return Task.of(open);
    }
}
