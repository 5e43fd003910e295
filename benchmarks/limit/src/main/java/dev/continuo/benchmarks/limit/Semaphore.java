package dev.continuo.benchmarks.limit;

/** A semaphore whose permits are handed over to the first waiter. */
final class Semaphore {
    private int permits;
    private Frame waiters;

    Semaphore(int permits) {
        this.permits = permits;
    }

    /** False if the frame has to be parked, which holds a permit when it goes on. */
    boolean acquire() {
        if (permits == 0) {
            return false;
        }
        permits--;
        return true;
    }

    void park(Frame frame) {
        waiters = Waiters.append(waiters, frame);
    }

    void release(Loop loop) {
        Frame last = waiters;
        if (last == null) {
            permits++;
        } else {
            waiters = Waiters.wakeFirst(last, loop);
        }
    }
}
