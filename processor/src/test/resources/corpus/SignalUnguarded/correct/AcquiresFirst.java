class AcquiresFirst {
    private final AsyncCondition stopped = new AsyncCondition();
    private boolean closed;

    @Async
    Task<Void> close() {
        await(stopped.acquire());
        try {
            closed = true;
            stopped.signalAll();
        } finally {
            stopped.release();
        }
        return Task.done();
    }
}
