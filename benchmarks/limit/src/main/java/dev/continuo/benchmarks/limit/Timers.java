package dev.continuo.benchmarks.limit;

import java.util.Arrays;

/** A binary heap of timers, each of which knows its place, so that it can be taken out. */
final class Timers {
    /** Makes a frame ready at its deadline. */
    static final class Timer {
        private final long deadline;
        private final Frame frame;
        private int place;

        private Timer(long deadline, Frame frame) {
            this.deadline = deadline;
            this.frame = frame;
        }

        private boolean isBefore(Timer other) {
            return deadline - other.deadline < 0;
        }
    }

    private Timer[] heap = new Timer[256];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    long firstDeadline() {
        return heap[0].deadline;
    }

    /** Sets a timer. The deadline is one of {@link System#nanoTime}. */
    Timer set(long deadline, Frame frame) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        Timer timer = new Timer(deadline, frame);
        rise(size++, timer);
        return timer;
    }

    void cancel(Timer timer) {
        remove(timer.place);
    }

    /** Makes ready what is due; false if nothing was. */
    boolean fire(Loop loop, long now) {
        boolean fired = false;
        while (size > 0 && heap[0].deadline - now <= 0) {
            Frame frame = heap[0].frame;
            remove(0);
            loop.ready(frame);
            fired = true;
        }
        return fired;
    }

    private void remove(int place) {
        Timer last = heap[--size];
        heap[size] = null;
        if (place == size) {
            return;
        }
        if (place > 0 && last.isBefore(heap[(place - 1) >>> 1])) {
            rise(place, last);
        } else {
            sink(place, last);
        }
    }

    private void rise(int from, Timer timer) {
        int place = from;
        while (place > 0) {
            int parent = (place - 1) >>> 1;
            if (!timer.isBefore(heap[parent])) {
                break;
            }
            put(place, heap[parent]);
            place = parent;
        }
        put(place, timer);
    }

    private void sink(int from, Timer timer) {
        int place = from;
        int child = 2 * place + 1;
        while (child < size) {
            if (child + 1 < size && heap[child + 1].isBefore(heap[child])) {
                child++;
            }
            if (!heap[child].isBefore(timer)) {
                break;
            }
            put(place, heap[child]);
            place = child;
            child = 2 * place + 1;
        }
        put(place, timer);
    }

    private void put(int place, Timer timer) {
        heap[place] = timer;
        timer.place = place;
    }
}
