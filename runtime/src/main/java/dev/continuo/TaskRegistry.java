package dev.continuo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tasks of a loop that are not done. Each knows its slot, so that leaving costs constant time. */
final class TaskRegistry {
    private static final int LEAST = 1 << 6;

    /** The tasks in {@code [0, size)}, in no order. */
    private @Nullable Task<?>[] tasks = new Task<?>[LEAST];

    private int size;
    private int made;

    /** Adds a task and returns its number. */
    int add(Task<?> task) {
        if (size == tasks.length) {
            tasks = Arrays.copyOf(tasks, size << 1);
        }
        task.slot = size;
        tasks[size++] = task;
        return ++made;
    }

    void remove(Task<?> task) {
        int slot = task.slot;
        Task<?> last = tasks[--size];
        tasks[size] = null;
        task.slot = -1;
        if (last != null && last != task) {
            tasks[slot] = last;
            last.slot = slot;
        }
        if (size > LEAST && size < tasks.length >> 2) {
            tasks = Arrays.copyOf(tasks, tasks.length >> 1);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Lists the tasks in the order in which they were made. */
    List<Task<?>> list() {
        List<Task<?>> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Task<?> task = tasks[i];
            if (task != null) {
                list.add(task);
            }
        }
        list.sort(Comparator.comparingInt(task -> task.number));
        return list;
    }
}
