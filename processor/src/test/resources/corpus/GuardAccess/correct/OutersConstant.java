class OutersConstant {
    private static final AsyncLock SHARED = new AsyncLock();

    class Inner {
        private int changes;

        @Async
        @Guarded("SHARED")
        Task<Integer> change() {
            await(yieldNow());
            return Task.of(++changes);
        }
    }

    static class Other {
        @Async
        @Guarded("OutersConstant.SHARED")
        static Task<Void> look(OutersConstant outer) {
            await(yieldNow());
            return Task.done();
        }
    }
}
