class LeaseOnSuccess {
    private final AsyncSemaphore permits = new AsyncSemaphore(1);
    private boolean closed;

    record Lease(AsyncSemaphore permits) {}

    @Async
    Task<Optional<Lease>> lease() {
        await(permits.acquire());
        if (closed) {
            permits.release();
            return Task.of(Optional.empty());
        }
        return Task.of(Optional.of(new Lease(permits)));
    }
}
