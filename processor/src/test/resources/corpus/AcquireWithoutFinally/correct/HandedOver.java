class HandedOver {
    private final AsyncSemaphore permits = new AsyncSemaphore(4);

    record Lease(AsyncSemaphore permits) implements AutoCloseable {
        @Override
        public void close() {
            permits.release();
        }
    }

    @Async
    Task<Lease> lease(Duration warmUp) {
        await(permits.acquire());
        await(sleep(warmUp));
        return Task.of(new Lease(permits));
    }
}
