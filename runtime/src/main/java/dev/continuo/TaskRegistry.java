package dev.continuo;

import dev.continuo.support.Rings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a loop that are not done, in the order in which they were made.
 *
 * <p>A ring of a power of two of slots. Each task knows its place, so that leaving costs constant time; it leaves an empty
 * slot, and a store of null is the cheapest there is. Gaps are closed when the ring is full of them.
 */
final class TaskRegistry {
    private static final int LEAST = 1 << 6;

    private @Nullable Task<?>[] ring = new Task<?>[LEAST];

    /** The places from {@code first} to before {@code end} are taken; they only grow, and wrap around as ints do. */
    private int first;

    private int end;
    private int size;
    private int made;

    /** Adds a task and returns its number. */
    int add(Task<?> task) {
        if (end - first == ring.length) {
            resize(size > ring.length >> 1 ? ring.length << 1 : ring.length);
        }
        int place = end++;
        ring[place & (ring.length - 1)] = task;
        task.slot = place;
        size++;
        return ++made;
    }

    void remove(Task<?> task) {
        int mask = ring.length - 1;
        ring[task.slot & mask] = null;
        size--;
        if (task.slot == first) {
            do {
                first++;
            } while (first != end && ring[first & mask] == null);
        }
        if (size < ring.length >> 3 && ring.length > LEAST) {
            resize(ring.length >> 1);
        }
    }

    /** Moves the tasks to a new ring, without gaps. Where there were none, places stay, and no task is touched. */
    private void resize(int length) {
        @Nullable Task<?>[] to = new Task<?>[length];
        if (size == end - first) {
            Rings.copy(ring, to, first, end);
        } else {
            int kept = 0;
            for (int place = first; place != end; place++) {
                Task<?> task = ring[place & (ring.length - 1)];
                if (task != null) {
                    to[kept] = task;
                    task.slot = kept++;
                }
            }
            first = 0;
            end = kept;
        }
        ring = to;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Lists the tasks in the order in which they were made. */
    List<Task<?>> list() {
        List<Task<?>> list = new ArrayList<>(size);
        for (int place = first; place != end; place++) {
            Task<?> task = ring[place & (ring.length - 1)];
            if (task != null) {
                list.add(task);
            }
        }
        return list;
    }
}
