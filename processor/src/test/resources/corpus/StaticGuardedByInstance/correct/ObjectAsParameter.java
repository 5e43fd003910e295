class ObjectAsParameter {
    private final AsyncLock lock = new AsyncLock();

    @Async
    @Guarded({"from.lock", "to.lock"})
    static Task<Void> move(ObjectAsParameter from, ObjectAsParameter to) {
        await(yieldNow());
        return Task.done();
    }
}
