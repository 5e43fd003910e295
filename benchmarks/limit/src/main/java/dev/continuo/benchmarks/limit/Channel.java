package dev.continuo.benchmarks.limit;

/** A queue for a bounded number of items, a power of two. */
final class Channel {
    private final Object[] items;
    private int head;
    private int tail;
    private Frame getters;
    private Frame putters;

    Channel(int capacity) {
        items = new Object[capacity];
    }

    /** False if it is full: the frame has to be parked, and tries again when it goes on. */
    boolean put(Loop loop, Object item) {
        if (tail - head == items.length) {
            return false;
        }
        items[tail++ & (items.length - 1)] = item;
        Frame last = getters;
        if (last != null) {
            getters = Waiters.wakeFirst(last, loop);
        }
        return true;
    }

    void parkPutter(Frame frame) {
        putters = Waiters.append(putters, frame);
    }

    /** Null if it is empty: the frame has to be parked, and tries again when it goes on. */
    Object get(Loop loop) {
        if (tail == head) {
            return null;
        }
        int at = head++ & (items.length - 1);
        Object item = items[at];
        items[at] = null;
        Frame last = putters;
        if (last != null) {
            putters = Waiters.wakeFirst(last, loop);
        }
        return item;
    }

    void parkGetter(Frame frame) {
        getters = Waiters.append(getters, frame);
    }
}
