class Shutdown implements AutoCloseable {
    private final AsyncCondition stopped = new AsyncCondition();
    private boolean closed;

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            stopped.signalAll(); // expect: SignalUnguarded
        }
    }
}
