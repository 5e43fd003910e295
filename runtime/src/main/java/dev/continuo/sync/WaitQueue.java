package dev.continuo.sync;

import dev.continuo.Loop;
import dev.continuo.support.LoopThreads;
import org.jspecify.annotations.Nullable;

/**
 * The tasks that wait for a primitive, first come first.
 *
 * <p>A waiter stays in the queue until its task has run again, so some may be done: woken or cancelled. Nothing here looks
 * through the queue: the links are in the waiters, the cancelled ones are counted, and the search for the first that is
 * not done goes on where it ended before, since a waiter that is done stays done.
 */
class WaitQueue {
    /** The primitive, for messages. */
    final Object owner;

    /** How many of the waiters in the queue are cancelled. */
    int cancelled;

    private int size;
    private @Nullable Waiter first;
    private @Nullable Waiter last;

    /** All before it are done; null if all are. */
    private @Nullable Waiter pending;

    private @Nullable Loop loop;

    WaitQueue(Object owner) {
        this.owner = owner;
    }

    /**
     * Adds a waiter, to be awaited at once.
     *
     * @throws IllegalStateException if tasks of another loop have waited here
     */
    Waiter add() {
        Loop current = Loop.current();
        if (loop != current) {
            if (loop != null) {
                throw new IllegalStateException(
                        owner + " is bound to " + loop + ", whose tasks have waited for it, and was" + " used in "
                                + current + ": a primitive serves the tasks of one loop. Make one for each loop");
            }
            loop = current;
        }
        Waiter waiter = create(current);
        Waiter before = last;
        last = waiter;
        waiter.previous = before;
        if (before == null) {
            first = waiter;
        } else {
            before.next = waiter;
        }
        if (pending == null) {
            pending = waiter;
        }
        size++;
        return waiter;
    }

    /**
     * Refuses a use on a thread that is not that of the loop whose tasks have waited here.
     *
     * @throws IllegalStateException on another thread, while that loop runs
     */
    void checkThread() {
        Loop bound = loop;
        if (bound != null) {
            LoopThreads.check(bound, owner);
        }
    }

    Waiter create(Loop current) {
        return new Waiter(current, this);
    }

    /** Takes a waiter out whose task runs again; no effect if it is out. */
    void remove(Waiter waiter) {
        if (waiter.queue == null) {
            return;
        }
        Waiter before = waiter.previous;
        Waiter after = waiter.next;
        if (before == null) {
            first = after;
        } else {
            before.next = after;
        }
        if (after == null) {
            last = before;
        } else {
            after.previous = before;
        }
        if (pending == waiter) {
            pending = after;
        }
        if (waiter.isCancelled()) {
            cancelled--;
        }
        waiter.queue = null;
        waiter.previous = null;
        waiter.next = null;
        size--;
    }

    /** The waiter that has waited longest, done or not; null if there is none. */
    @Nullable
    Waiter first() {
        return first;
    }

    /** The first waiter that is neither woken nor cancelled; null if there is none. */
    @Nullable
    Waiter firstPending() {
        Waiter waiter = pending;
        while (waiter != null && !waiter.isPending()) {
            waiter = waiter.next;
        }
        pending = waiter;
        return waiter;
    }

    /** Whether no waiter is in the queue but cancelled ones. */
    boolean isIdle() {
        return size == cancelled;
    }

    int size() {
        return size;
    }

    /** Describes the owner: its class, {@code state}, and how many wait. */
    String describe(String state) {
        return owner.getClass().getSimpleName() + " [" + state + (size == 0 ? "]" : ", waiters:" + size + "]");
    }
}
