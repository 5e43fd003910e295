package dev.continuo;

import org.jspecify.annotations.Nullable;

/**
 * The queue of what is ready to run: tasks and {@link Handle}s themselves, first in, first out.
 *
 * <p>What is being run stays in front until it has run. So the loop knows what that is, without a reference to it being
 * stored somewhere else: a store into an old object costs more than the rest of the queue's work.
 *
 * <p>A ring of a power of two of slots; {@code head} and {@code tail} only grow, and wrap around as ints do.
 */
final class ReadyRing {
    private static final int LEAST = 1 << 8;

    private @Nullable Object[] slots = new Object[LEAST];
    private int head;
    private int tail;

    void add(Object entry) {
        Object[] ring = slots;
        int end = tail;
        ring[end & (ring.length - 1)] = entry;
        tail = end + 1;
        if (end + 1 - head == ring.length) {
            grow();
        }
    }

    /** Returns the first entry; null if there is none. */
    @Nullable
    Object first() {
        @Nullable Object[] ring = slots;
        return ring[head & (ring.length - 1)];
    }

    /** Takes the first entry out; there must be one. */
    void removeFirst() {
        @Nullable Object[] ring = slots;
        ring[head++ & (ring.length - 1)] = null;
    }

    int size() {
        return tail - head;
    }

    boolean isEmpty() {
        return tail == head;
    }

    private void grow() {
        @Nullable Object[] ring = slots;
        @Nullable Object[] larger = new Object[ring.length << 1];
        int first = head & (ring.length - 1);
        System.arraycopy(ring, first, larger, 0, ring.length - first);
        System.arraycopy(ring, 0, larger, ring.length - first, first);
        tail -= head;
        head = 0;
        slots = larger;
    }
}
