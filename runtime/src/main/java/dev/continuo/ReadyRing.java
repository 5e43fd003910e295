package dev.continuo;

import dev.continuo.support.Rings;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * The queue of what is ready to run: tasks and {@link Handle}s, first in, first out.
 *
 * <p>What is being run stays in front until it has run. So the loop knows what that is, without a reference to it being
 * stored somewhere else: a store into an old object costs more than the rest of the queue's work.
 *
 * <p>A ring of a power of two of slots; {@code head} and {@code tail} only grow, and wrap around as ints do. It holds
 * tasks alone, as a store into an array whose elements are of a final class needs no check; in place of a call it holds
 * {@link #CALL}, and the calls are in a queue beside it.
 */
final class ReadyRing {
    /** Stands for the first of the calls. */
    static final Task<?> CALL = Task.mark();

    private static final int LEAST = 1 << 8;

    private @Nullable Task<?>[] slots = new Task<?>[LEAST];
    private int head;
    private int tail;

    /** The place behind what is to be run in this iteration. */
    private int iterationEnd;

    /** The place before which to stop: the same, or less for a pause. */
    private int stop;

    private @Nullable Task<?> paused;

    /** Whether more may be to be done between iterations than to take the calls of other threads. */
    boolean hasChores;

    private final ArrayDeque<Handle> calls = new ArrayDeque<>();

    void add(Task<?> task) {
        @Nullable Task<?>[] ring = slots;
        int end = tail;
        if (ring[end & ring.length - 1] != null) {
            ring = grow();
        }
        ring[end & ring.length - 1] = task;
        tail = end + 1;
    }

    void add(Handle call) {
        calls.add(call);
        add(CALL);
    }

    /** Adds a task or a {@link DoneCallback}. */
    void addWaiter(Object waiter) {
        if (waiter instanceof Task<?> task) {
            add(task);
        } else {
            add((Handle) waiter);
        }
    }

    /** Begins an iteration, which runs what is ready now; false if nothing is. */
    boolean begin() {
        int end = tail;
        stop = end;
        iterationEnd = end;
        return head != end;
    }

    /** Has the loop look at {@code task} after its step, which is being run. */
    void pauseAfter(Task<?> task) {
        paused = task;
        hasChores = true;
        stop = head + 1;
    }

    /** Returns the task that the loop is to look at, once; null if there is none. */
    @Nullable
    Task<?> takePaused() {
        Task<?> task = paused;
        paused = null;
        return task;
    }

    /** Goes on with the iteration after a pause; false if all has been run. */
    boolean resume() {
        stop = iterationEnd;
        return head != stop;
    }

    /** Returns the first entry; there must be one. */
    Task<?> first() {
        @Nullable Task<?>[] ring = slots;
        Task<?> entry = ring[head & ring.length - 1];
        assert entry != null;
        return entry;
    }

    /** Tells the step that is being run from those before. */
    int step() {
        return head;
    }

    /** Returns the call that {@link #CALL} in front stands for. */
    Handle firstCall() {
        return calls.element();
    }

    /** Takes that call out. */
    Handle takeCall() {
        return calls.remove();
    }

    /** Takes the first entry out; there must be one. */
    void removeFirst() {
        @Nullable Task<?>[] ring = slots;
        int place = head;
        ring[place & ring.length - 1] = null;
        head = place + 1;
    }

    /** Whether the iteration ends here, or pauses. */
    boolean isAtStop() {
        return head == stop;
    }

    boolean isEmpty() {
        return tail == head;
    }

    private @Nullable Task<?>[] grow() {
        @Nullable Task<?>[] ring = slots;
        @Nullable Task<?>[] larger = new Task<?>[ring.length << 1];
        Rings.copy(ring, larger, head, tail);
        slots = larger;
        return larger;
    }
}
