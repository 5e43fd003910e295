class Stated {
    static class Source {
        final AsyncLock lock = new AsyncLock();

        @Async
        @Guarded("lock")
        Task<String> read() {
            await(yieldNow());
            return Task.of("");
        }
    }

    static class Constant extends Source {
        @Override
        @Async
        @Guarded({})
        Task<String> read() {
            await(yieldNow());
            return Task.of("constant");
        }
    }
}
