package dev.continuo;

import org.jspecify.annotations.Nullable;

/**
 * The timeouts of a loop that have no timer yet.
 *
 * <p>A timeout gets its timer when the loop is about to wait, or when the first of those here is due. Most blocks end before,
 * and nobody can see that there was no timer: each timeout has its place in the order of timers from the start.
 */
final class PendingTimeouts {
    /** The timeout that was entered last; the others are linked before it. */
    private @Nullable Timeout last;

    /** No timeout here is due before; it may be that of one that has ended. */
    private long earliestNanos = Long.MAX_VALUE;

    boolean isEmpty() {
        return last == null;
    }

    /** Adds a timeout that is entered. */
    void add(Timeout timeout, long deadlineNanos) {
        Timeout before = last;
        if (before != null) {
            before.after = timeout;
            timeout.before = before;
        }
        last = timeout;
        timeout.isPending = true;
        earliestNanos = Math.min(earliestNanos, deadlineNanos);
    }

    /** Takes out a timeout that is here. */
    void remove(Timeout timeout) {
        timeout.isPending = false;
        Timeout before = timeout.before;
        Timeout after = timeout.after;
        if (before != null) {
            before.after = after;
            timeout.before = null;
        }
        if (after != null) {
            after.before = before;
            timeout.after = null;
        } else {
            last = before;
            if (before == null) {
                earliestNanos = Long.MAX_VALUE;
            }
        }
    }

    /** Whether a timeout may be due. */
    boolean mayBeDue(long nowNanos) {
        return earliestNanos <= nowNanos;
    }

    /** Gives timers to all. */
    void setTimers(TimerHeap timers) {
        for (Timeout timeout = last; timeout != null; timeout = last) {
            remove(timeout);
            timeout.setTimer(timers);
        }
    }
}
