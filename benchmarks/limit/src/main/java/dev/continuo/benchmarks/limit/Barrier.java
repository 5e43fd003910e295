package dev.continuo.benchmarks.limit;

/** A barrier that lets its parties go on when the last one has arrived. */
final class Barrier {
    private final int parties;
    private int arrived;
    private Frame waiters;

    Barrier(int parties) {
        this.parties = parties;
    }

    /** False if the frame has to be parked; true for the last party. */
    boolean arrive(Loop loop) {
        if (++arrived < parties) {
            return false;
        }
        arrived = 0;
        Frame last = waiters;
        waiters = null;
        Waiters.wakeAll(last, loop);
        return true;
    }

    void park(Frame frame) {
        waiters = Waiters.append(waiters, frame);
    }
}
