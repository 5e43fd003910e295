class AfterSomething {
    private int turns;

    @Async
    Task<Void> turn() {
        turns++;
        await(yieldNow());
        await(turn()); // missed: AwaitCycle
        return Task.done();
    }
}
