class Nested {
    private final AsyncLock lock = new AsyncLock();

    @Async
    Task<String> read(Task<String> source) {
        await(lock.acquire());
        try {
            try {
                return Task.of(await(source));
            } catch (CancelledError e) { // expect: SwallowedCancellation
                System.out.println("cancelled: " + e.getMessage());
            }
            return Task.of("nothing");
        } finally {
            lock.release();
        }
    }
}
