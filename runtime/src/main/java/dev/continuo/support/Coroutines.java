package dev.continuo.support;

import dev.continuo.Task;

/** The start of a woven method as a task of its own. */
public final class Coroutines {
    private static final TaskAccess ACCESS = TaskAccess.get();

    private Coroutines() {}

    /**
     * Makes a task; its first step runs in the next iteration of the loop that runs on this thread.
     *
     * @param root a frame with the label {@link Frame#START} that holds the arguments
     * @return the task
     * @throws IllegalStateException if no loop runs on this thread
     */
    public static Task<?> start(Frame root) {
        return ACCESS.start(root);
    }
}
