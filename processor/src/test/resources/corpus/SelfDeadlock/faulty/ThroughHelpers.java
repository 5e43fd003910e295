class ThroughHelpers {
    private final AsyncLock lock = new AsyncLock();
    private final List<String> entries = new ArrayList<>();

    @Async
    @Guarded("lock")
    Task<Void> write(String entry) {
        entries.add(entry);
        await(rotate()); // expect: SelfDeadlock
        return Task.done();
    }

    @Async
    private Task<Void> rotate() {
        await(sleep(Duration.ofMillis(1)));
        await(compact());
        return Task.done();
    }

    @Async
    private Task<Void> compact() {
        return clear();
    }

    @Async
    @Guarded("lock")
    Task<Void> clear() {
        await(yieldNow());
        entries.clear();
        return Task.done();
    }
}
