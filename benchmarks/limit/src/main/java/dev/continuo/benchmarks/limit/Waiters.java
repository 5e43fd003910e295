package dev.continuo.benchmarks.limit;

/** Queues of frames that are known by their last frame, which links to the first; null when empty. */
final class Waiters {
    private Waiters() {}

    /** Puts a frame behind {@code last}, and answers it as the new last one. */
    static Frame append(Frame last, Frame frame) {
        if (last == null) {
            frame.next = frame;
        } else {
            frame.next = last.next;
            last.next = frame;
        }
        return frame;
    }

    /** Makes the first frame ready, and answers the last one of those that are left. */
    static Frame wakeFirst(Frame last, Loop loop) {
        Frame first = last.next;
        Frame left = null;
        if (first != last) {
            last.next = first.next;
            left = last;
        }
        first.next = null;
        loop.ready(first);
        return left;
    }

    /** Makes all frames ready, first come, first served. */
    static void wakeAll(Frame last, Loop loop) {
        if (last == null) {
            return;
        }
        Frame frame = last.next;
        last.next = null;
        do {
            Frame next = frame.next;
            frame.next = null;
            loop.ready(frame);
            frame = next;
        } while (frame != null);
    }
}
