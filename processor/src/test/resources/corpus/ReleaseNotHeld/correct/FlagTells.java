class FlagTells {
    private final AsyncLock lock = new AsyncLock();
    private int count;

    @Async
    Task<Integer> next(boolean exclusive) {
        boolean held = false;
        try {
            if (exclusive) {
                held = await(lock.acquire());
            }
            return Task.of(++count);
        } finally {
            if (held) {
                lock.release();
            }
        }
    }
}
