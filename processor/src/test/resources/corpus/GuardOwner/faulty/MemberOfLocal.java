class MemberOfLocal {
    static Object make() {
        record Row(int id, AsyncLock lock) {
            static class Writer {
                static final AsyncLock LOCK = new AsyncLock();

                @Async
                @Guarded("LOCK") // expect: GuardOwner
                Task<Void> write() {
                    await(yieldNow());
                    return Task.done();
                }
            }

            @Async
            @Guarded("lock") // expect: GuardOwner
            Task<Integer> read() {
                await(yieldNow());
                return Task.of(id);
            }
        }
        return new Row(1, Row.Writer.LOCK);
    }
}
