class NestedAndTopLevel {
    static class Part {
        final AsyncLock lock = new AsyncLock();

        @Async
        @Guarded("lock")
        Task<Void> run() {
            await(yieldNow());
            return Task.done();
        }
    }
}

class NestedAndTopLevel_Part { // expect: GuardsNameClash
    final AsyncLock lock = new AsyncLock();

    @Async
    @Guarded("lock")
    Task<Void> run() {
        await(yieldNow());
        return Task.done();
    }
}
