package dev.continuo;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Two or more waiters of one awaitable, tasks and callbacks mixed, in the order in which they came.
 *
 * <p>A cancelled callback is only counted; when the dead outnumber the living, they are dropped together, so that taking
 * back costs constant time in the long run and the list never holds more than twice what is alive.
 */
final class WaiterList {
    private static final int LEAST_DEAD = 8;

    /** The waiters in {@code [0, size)}. */
    private @Nullable Object[] items;

    private int size;
    private int dead;

    WaiterList(Object first, Object second) {
        items = new Object[] {first, second, null, null};
        size = 2;
    }

    void add(Object waiter) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size << 1);
        }
        items[size++] = waiter;
    }

    void remove(Object waiter) {
        if (waiter instanceof DoneCallback<?>) {
            dead++;
        } else {
            drop(waiter);
        }
        if (dead > LEAST_DEAD && dead > size >> 1) {
            compact();
        }
    }

    private void drop(Object waiter) {
        for (int i = 0; i < size; i++) {
            if (items[i] == waiter) {
                System.arraycopy(items, i + 1, items, i, size - i - 1);
                items[--size] = null;
                return;
            }
        }
    }

    int removeCallbacks(Consumer<?> callback) {
        int removed = 0;
        for (int i = 0; i < size; i++) {
            if (items[i] instanceof DoneCallback<?> entry && entry.calls(callback)) {
                entry.forget();
                removed++;
            }
        }
        dead += removed;
        compact();
        return removed;
    }

    private void compact() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            Object item = items[i];
            if (!(item instanceof Handle handle && handle.isCancelled())) {
                items[kept++] = item;
            }
        }
        Arrays.fill(items, kept, size, null);
        size = kept;
        dead = 0;
    }

    /** Puts all waiters that have not been taken back into the ready queue. */
    void moveTo(ReadyRing ready) {
        for (int i = 0; i < size; i++) {
            Object item = items[i];
            if (item != null && !(item instanceof Handle handle && handle.isCancelled())) {
                ready.addWaiter(item);
            }
        }
    }
}
