package dev.continuo;

import java.util.List;

/**
 * Tasks are left and nothing can ever wake their loop: no step is ready, no timer is set, no result is awaited from
 * outside.
 *
 * <p>Thrown where the loop was started, the moment it happens.
 *
 * @since 0.1
 */
public final class DeadlockError extends Error {
    private static final long serialVersionUID = 1L;
    private static final int MOST_LISTED = 20;

    /** The tasks that wait; not part of the serial form. */
    private final transient List<Task<?>> tasks;

    DeadlockError(List<Task<?>> tasks) {
        super(describe(tasks));
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

    private static String describe(List<Task<?>> tasks) {
        StringBuilder text = new StringBuilder("nothing can wake the loop any more, and ")
                .append(tasks.size())
                .append(tasks.size() == 1 ? " task waits:" : " tasks wait:");
        for (Task<?> task : tasks.subList(0, Math.min(tasks.size(), MOST_LISTED))) {
            text.append("\n  '").append(task.getName()).append("' waits for ").append(task.awaited);
        }
        if (tasks.size() > MOST_LISTED) {
            text.append("\n  and ").append(tasks.size() - MOST_LISTED).append(" more");
        }
        return text.toString();
    }
}
