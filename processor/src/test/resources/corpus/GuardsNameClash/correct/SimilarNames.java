class SimilarNames {
    static class Inner {
        final AsyncLock lock = new AsyncLock();

        @Async
        @Guarded("lock")
        Task<Void> run() {
            await(yieldNow());
            return Task.done();
        }
    }
}

/** Has no guards, so nothing is generated for it. */
class SimilarNames_Inner {
    @Async
    Task<Void> run() {
        await(yieldNow());
        return Task.done();
    }
}
