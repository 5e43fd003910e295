package dev.continuo.benchmarks.limit;

import java.util.concurrent.locks.LockSupport;

/** Runs what is ready, first come, first served. */
final class Loop {
    /** What a method answers that has suspended; {@link #suspended} is its frame then. */
    static final Object SUSPENDED = new Object();

    private static final int FIRST_CAPACITY = 1 << 10;

    /** The frame that has suspended last. */
    Frame suspended;

    final Timers timers = new Timers();

    private Frame[] ring = new Frame[FIRST_CAPACITY];
    private int head;
    private int tail;

    void ready(Frame frame) {
        Frame[] frames = ring;
        int at = tail;
        frames[at & (frames.length - 1)] = frame;
        tail = ++at;
        if (at - head == frames.length) {
            grow();
        }
    }

    private void grow() {
        Frame[] full = ring;
        int length = full.length;
        int begin = head & (length - 1);
        Frame[] frames = new Frame[2 * length];
        System.arraycopy(full, begin, frames, 0, length - begin);
        System.arraycopy(full, 0, frames, length - begin, begin);
        ring = frames;
        head = 0;
        tail = length;
    }

    /** Suspends the caller of what has suspended just now. */
    Object suspend(Frame caller) {
        suspended.caller = caller;
        suspended = caller;
        return SUSPENDED;
    }

    /** Makes a task, whose first step comes after all that is ready. */
    Outcome spawn(Frame root) {
        Outcome outcome = new Outcome();
        root.caller = outcome;
        ready(root);
        return outcome;
    }

    /** Runs a task, and all that it leads to; answers its result. */
    static Object complete(Frame root) {
        Loop loop = new Loop();
        Outcome outcome = loop.spawn(root);
        loop.run();
        return outcome.value();
    }

    /** Runs until nothing is ready and no timer is set. */
    void run() {
        runReady();
        while (!timers.isEmpty()) {
            long now = System.nanoTime();
            if (timers.fire(this, now)) {
                runReady();
            } else {
                LockSupport.parkNanos(timers.firstDeadline() - now);
            }
        }
    }

    private void runReady() {
        while (head != tail) {
            Frame[] frames = ring;
            int at = head++ & (frames.length - 1);
            Frame frame = frames[at];
            frames[at] = null;
            run(frame);
        }
    }

    /** Resumes a frame, hands its result to its caller, and so on until something suspends. */
    private void run(Frame frame) {
        Receiver receiver = frame;
        Object value = null;
        Throwable error = null;
        for (; ; ) {
            try {
                value = error == null ? receiver.resume(this, value) : receiver.fail(this, error);
                error = null;
            } catch (Throwable thrown) {
                error = thrown;
            }
            if (error == null && value == SUSPENDED) {
                return;
            }
            if (!(receiver instanceof Frame)) {
                throw new IllegalStateException("a task has failed", error);
            }
            receiver = ((Frame) receiver).caller;
        }
    }
}
