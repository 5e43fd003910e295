class OfParameter {
    @Async
    static Task<Void> once(AsyncCondition condition) {
        await(condition.acquire());
        try {
            boolean woken = await(condition.await()); // expect: ConditionNotInLoop
            if (!woken) {
                throw new IllegalStateException();
            }
        } finally {
            condition.release();
        }
        return Task.done();
    }
}
