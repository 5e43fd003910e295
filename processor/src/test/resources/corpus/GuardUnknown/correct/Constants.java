class Constants {
    interface Locks {
        AsyncLock FILES = new AsyncLock();

        class Nested {
            static final AsyncLock SOCKETS = new AsyncLock();
        }
    }

    static class Files implements Locks {
        @Async
        @Guarded({"FILES", "Nested.SOCKETS"})
        Task<Void> copy() {
            await(yieldNow());
            return Task.done();
        }
    }

    @Async
    @Guarded({"Locks.FILES", "Locks.Nested.SOCKETS"})
    Task<Void> both() {
        await(yieldNow());
        return Task.done();
    }
}
