package dev.continuo;

import java.util.List;

/**
 * Tasks are left and nothing can ever wake their loop: no step is ready, no timer is set, no result is awaited from
 * outside.
 *
 * <p>Thrown where the loop was started, the moment it happens. The message names each task, what it waits for, the holder
 * of a lock, the await chain with its lines, and the circle in which tasks wait for each other, if there is one.
 *
 * @since 0.1
 */
public final class DeadlockError extends Error {
    private static final long serialVersionUID = 1L;

    /** The tasks that wait; not part of the serial form. */
    private final transient List<Task<?>> tasks;

    DeadlockError(List<Task<?>> tasks) {
        super(new DeadlockReport(tasks).toString());
        this.tasks = tasks;
    }

    /**
     * Lists the tasks that wait.
     *
     * @return the tasks, in the order in which they were made
     */
    public List<Task<?>> tasks() {
        return tasks == null ? List.of() : tasks;
    }
}
