package dev.continuo.benchmarks.limit;

/** A lock that is handed over to the first waiter. */
final class Lock {
    private boolean held;
    private Frame waiters;

    static Lock[] several() {
        Lock[] locks = new Lock[8];
        for (int i = 0; i < locks.length; i++) {
            locks[i] = new Lock();
        }
        return locks;
    }

    /** False if the frame has to be parked, which holds the lock when it goes on. */
    boolean acquire() {
        if (held) {
            return false;
        }
        held = true;
        return true;
    }

    void park(Frame frame) {
        waiters = Waiters.append(waiters, frame);
    }

    void release(Loop loop) {
        Frame last = waiters;
        if (last == null) {
            held = false;
        } else {
            waiters = Waiters.wakeFirst(last, loop);
        }
    }
}
