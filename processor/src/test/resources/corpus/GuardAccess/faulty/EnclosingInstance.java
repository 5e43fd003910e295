class EnclosingInstance {
    private final AsyncLock lock = new AsyncLock();
    private final List<String> rows = new ArrayList<>();

    class Cursor {
        private int position;

        @Async
        @Guarded("lock") // expect: GuardAccess
        Task<String> next() {
            await(yieldNow());
            return Task.of(rows.get(position++));
        }
    }
}
