class UnlockForAWhile {
    private final AsyncLock lock = new AsyncLock();
    private int rounds;

    @Async
    Task<Integer> run() {
        for (int i = 0; i < 3; i++) {
            await(lock.acquire());
            try {
                rounds++;
            } finally {
                lock.release();
            }
            await(yieldNow());
        }
        return Task.of(rounds);
    }
}
