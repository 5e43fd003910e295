class SubclassOnly {
    abstract static class Base {
        @Async
        @Guarded("lock") // expect: GuardUnknown
        Task<Void> run() {
            await(yieldNow());
            return Task.done();
        }
    }

    static class Derived extends Base {
        final AsyncLock lock = new AsyncLock();
    }

    static class Finder {
        AsyncLock find(String name, int index) {
            return new AsyncLock();
        }
    }

    final Finder finder = new Finder();

    @Async
    @Barrier("barier") // expect: GuardUnknown
    Task<Void> arrive() {
        await(yieldNow());
        return Task.done();
    }

    final AsyncBarrier barrier = new AsyncBarrier(2);
}
