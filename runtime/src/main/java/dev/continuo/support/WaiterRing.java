package dev.continuo.support;

import dev.continuo.Task;
import org.jspecify.annotations.Nullable;

/**
 * The places of tasks in a queue, first come first.
 *
 * <p>A ring of a power of two of slots. Each task keeps its place, so nothing here looks through the queue: a task that
 * leaves from the middle leaves an empty slot, and the search for the first that still waits goes on where it ended.
 *
 * <p>A base class, and not an object beside the queue: each hand-over of a lock would wait for one load more.
 */
abstract class WaiterRing {
    /** What the two lowest bits of {@link Continuation#place} say of a task's last wait in a queue. */
    private static final int WAITS = 1;

    private static final int WOKEN = 2;
    private static final int CANCELLED = 3;
    private static final int STATE = 3;
    private static final int STATE_BITS = 2;

    private static final int LEAST = 4;

    /** An empty ring that is larger is dropped. */
    private static final int MOST_EMPTY = 1 << 10;

    private static final Task<?>[] NONE = {};

    private @Nullable Task<?>[] ring = NONE;

    /** The notes of the tasks in {@link #ring}; null while none has come with one. */
    private @Nullable Object @Nullable [] notes;

    /** The places from {@code first} to before {@code end} are taken; they only grow, and wrap around as ints do. */
    private int first;

    private int end;

    /** All before this place are woken or cancelled. */
    private int waiting;

    private int size;
    private int cancelled;

    WaiterRing() {}

    /** Adds a task that begins to wait. */
    final void append(Task<?> task) {
        if (end - first == ring.length) {
            makeRoom();
        }
        int place = end++;
        ring[place & ring.length - 1] = task;
        size++;
        task(task).place = place << STATE_BITS | WAITS;
    }

    /** Keeps a note of the task that was added last. */
    final void noteLast(Object note) {
        @Nullable Object[] all = notes;
        if (all == null) {
            all = new Object[ring.length];
            notes = all;
        }
        all[end - 1 & all.length - 1] = note;
    }

    /** Closes the gaps if they are half of the ring, else doubles it; without gaps, places stay and no task is touched. */
    private void makeRoom() {
        @Nullable Task<?>[] old = ring;
        @Nullable Object[] oldNotes = notes;
        int length = Math.max(LEAST, size > old.length >> 1 ? old.length << 1 : old.length);
        ring = new Task<?>[length];
        notes = oldNotes == null ? null : new Object[length];
        if (size != end - first) {
            closeGaps(old, oldNotes);
            return;
        }
        Rings.copy(old, ring, first, end);
        if (oldNotes != null) {
            Rings.copy(oldNotes, notes, first, end);
        }
    }

    private void closeGaps(@Nullable Task<?>[] old, @Nullable Object @Nullable [] oldNotes) {
        int kept = 0;
        int stillWaiting = 0;
        for (int place = first; place != end; place++) {
            stillWaiting = place == waiting ? kept : stillWaiting;
            Task<?> task = old[place & old.length - 1];
            if (task != null) {
                ring[kept] = task;
                if (oldNotes != null) {
                    notes[kept] = oldNotes[place & old.length - 1];
                }
                task(task).place = kept << STATE_BITS | task(task).place & STATE;
                kept++;
            }
        }
        waiting = waiting == end ? kept : stillWaiting;
        first = 0;
        end = kept;
    }

    /** Takes a task out and returns its note; no effect if it is out. */
    final @Nullable Object leave(Task<?> task) {
        Object note = null;
        int place = task(task).place;
        int slot = place >>> STATE_BITS & ring.length - 1;
        if (ring.length > 0 && ring[slot] == task) {
            ring[slot] = null;
            if (notes != null) {
                note = notes[slot];
                notes[slot] = null;
            }
            size--;
            if ((place & STATE) == CANCELLED) {
                cancelled--;
            }
            dropEmpty();
        }
        return note;
    }

    /** Moves the beginning to the first task that is in the queue. */
    private void dropEmpty() {
        if (size == 0) {
            first = end;
            waiting = end;
            if (ring.length > MOST_EMPTY) {
                ring = NONE;
                notes = null;
            }
            return;
        }
        int mask = ring.length - 1;
        while (ring[first & mask] == null) {
            first++;
        }
        if (waiting - first < 0) {
            waiting = first;
        }
    }

    /** The first task in the queue; null if it is empty. */
    final @Nullable Task<?> head() {
        return size > 0 ? ring[first & ring.length - 1] : null;
    }

    /** Whether a task in the queue is neither woken nor cancelled. */
    boolean isWaiting(Task<?> task) {
        return (task(task).place & STATE) == WAITS;
    }

    /** The first task that is neither woken nor cancelled; null if there is none. */
    final @Nullable Task<?> firstWaiting() {
        int mask = ring.length - 1;
        for (; waiting != end; waiting++) {
            Task<?> task = ring[waiting & mask];
            if (task != null && isWaiting(task)) {
                return task;
            }
        }
        return null;
    }

    /** Whether the last wait of a task has ended by waking it. */
    static boolean isWoken(Task<?> task) {
        return (task(task).place & STATE) == WOKEN;
    }

    final void markWoken(Task<?> task) {
        task(task).place = task(task).place & ~STATE | WOKEN;
    }

    /** Marks a task as cancelled; false if it is woken or cancelled already. */
    final boolean markCancelled(Task<?> task) {
        int place = task(task).place;
        if ((place & STATE) != WAITS) {
            return false;
        }
        task(task).place = place & ~STATE | CANCELLED;
        cancelled++;
        return true;
    }

    /** The tasks in the queue, with those that are woken or cancelled. */
    final int count() {
        return size;
    }

    final boolean hasOnlyCancelled() {
        return size == cancelled;
    }

    /** A task, as a class whose package-private members are in sight. */
    private static Continuation<?> task(Task<?> task) {
        return task;
    }
}
