class NotAsync {
    static class Counter {
        final AsyncLock lock = new AsyncLock();
        int count;

        @Async
        @Guarded("lock")
        Task<Integer> next() {
            await(yieldNow());
            return Task.of(++count);
        }
    }

    static class Plain extends Counter {
        @Override
        Task<Integer> next() { // expect: OverrideDropsGuards
            count += 2;
            return Task.of(count);
        }
    }
}
