class HandWritten { // expect: GuardsNameClash
    final AsyncLock lock = new AsyncLock();

    @Async
    @Guarded("lock")
    Task<Void> run() {
        await(yieldNow());
        return Task.done();
    }
}

/** The user had this idea too. */
final class HandWritten_Guards {
    static AsyncLock lock(HandWritten of) {
        return of.lock;
    }
}
