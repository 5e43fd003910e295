package dev.continuo;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The timers of a loop, by deadline and then registration: a binary heap in which each timer knows its place. */
final class TimerHeap {
    private static final int LEAST = 1 << 6;

    /** The timers in {@code [0, size)}; the children of {@code i} are at {@code 2i + 1} and {@code 2i + 2}. */
    private @Nullable TimerHandle[] heap = new TimerHandle[LEAST];

    private final ReadyRing ready;
    private final PendingTimeouts pending = new PendingTimeouts();
    private int size;
    private long sequence;

    /** Makes a heap whose timers go into {@code ready}. */
    TimerHeap(ReadyRing ready) {
        this.ready = ready;
    }

    /** Takes a timeout that is entered; returns its place in the order of timers. */
    long put(Timeout timeout, long deadlineNanos) {
        pending.add(timeout, deadlineNanos);
        ready.hasChores = true;
        return sequence++;
    }

    /** Takes back a timeout that has no timer yet, since its block ends or its limit changes. */
    void takeBack(Timeout timeout) {
        pending.remove(timeout);
    }

    TimerHandle add(long deadlineNanos, Runnable action, @Nullable Locals locals) {
        return add(deadlineNanos, sequence++, action, locals);
    }

    TimerHandle add(long deadlineNanos, long number, Runnable action, @Nullable Locals locals) {
        TimerHandle timer = new TimerHandle(this, deadlineNanos, number, action, locals);
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size << 1);
        }
        up(size++, timer);
        ready.hasChores = true;
        return timer;
    }

    boolean isEmpty() {
        return size == 0 && pending.isEmpty();
    }

    /** The deadline of the first timer, once all timeouts have theirs; there must be one. */
    long firstDeadlineNanos() {
        pending.setTimers(this);
        return at(0).deadlineNanos;
    }

    /** Moves the timers that are due into the ready queue, in their order. */
    void fire(long nowNanos) {
        if (pending.mayBeDue(nowNanos)) {
            pending.setTimers(this);
        }
        while (size > 0 && at(0).deadlineNanos <= nowNanos) {
            TimerHandle timer = at(0);
            remove(timer);
            ready.add(timer);
        }
    }

    /** Takes a timer out, if it is in. */
    void remove(TimerHandle timer) {
        int index = timer.index;
        if (index < 0) {
            return;
        }
        timer.index = -1;
        TimerHandle last = at(--size);
        heap[size] = null;
        if (index != size) {
            down(index, last);
            if (heap[index] == last) {
                up(index, last);
            }
        }
        if (size > LEAST && size < heap.length >> 2) {
            heap = Arrays.copyOf(heap, heap.length >> 1);
        }
    }

    private TimerHandle at(int index) {
        TimerHandle timer = heap[index];
        assert timer != null;
        return timer;
    }

    private void up(int from, TimerHandle timer) {
        int index = from;
        while (index > 0) {
            int parent = (index - 1) >>> 1;
            TimerHandle above = at(parent);
            if (!timer.isBefore(above)) {
                break;
            }
            place(index, above);
            index = parent;
        }
        place(index, timer);
    }

    private void down(int from, TimerHandle timer) {
        int index = from;
        int inner = size >>> 1;
        while (index < inner) {
            int child = 2 * index + 1;
            if (child + 1 < size && at(child + 1).isBefore(at(child))) {
                child++;
            }
            if (!at(child).isBefore(timer)) {
                break;
            }
            place(index, at(child));
            index = child;
        }
        place(index, timer);
    }

    private void place(int index, TimerHandle timer) {
        heap[index] = timer;
        timer.index = index;
    }
}
