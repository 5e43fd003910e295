package dev.continuo.benchmarks.limit;

import java.util.function.IntFunction;

/** A task that starts others and waits for one after the other. */
final class Group extends Frame {
    private final IntFunction<? extends Frame> roots;
    private final Outcome[] tasks;
    private int i;

    /**
     * Makes the group.
     *
     * @param count how many tasks
     * @param roots makes the root frame of the task of a number
     */
    Group(int count, IntFunction<? extends Frame> roots) {
        this.roots = roots;
        tasks = new Outcome[count];
    }

    @Override
    Object resume(Loop loop, Object value) {
        if (label == 0) {
            label = 1;
            for (int k = 0; k < tasks.length; k++) {
                tasks[k] = loop.spawn(roots.apply(k));
            }
        }
        while (i < tasks.length) {
            Outcome task = tasks[i];
            if (!task.isThere()) {
                task.park(this);
                return Loop.SUSPENDED;
            }
            i++;
        }
        return null;
    }
}
