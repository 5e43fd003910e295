class OtherSignals {
    private final AsyncEvent ready = new AsyncEvent();
    private final java.util.concurrent.locks.ReentrantLock lock = new java.util.concurrent.locks.ReentrantLock();
    private final java.util.concurrent.locks.Condition free = lock.newCondition();

    void open() {
        ready.set();
        lock.lock();
        try {
            free.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
