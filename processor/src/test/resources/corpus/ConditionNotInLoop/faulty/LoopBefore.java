class LoopBefore {
    private final AsyncCondition changed = new AsyncCondition();
    private int level;

    @Async
    @Guarded("changed")
    Task<Integer> next(List<Integer> steps) {
        for (int step : steps) {
            level += step;
        }
        await(changed.await()); // expect: ConditionNotInLoop
        return Task.of(level);
    }
}
