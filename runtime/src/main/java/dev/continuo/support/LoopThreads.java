package dev.continuo.support;

import dev.continuo.Loop;
import dev.continuo.Task;
import java.util.List;

/** What concerns the threads of loops: the refusal of uses on a wrong one, and what one does at the moment. */
public final class LoopThreads {
    private static final TaskAccess ACCESS = TaskAccess.get();

    private LoopThreads() {}

    /**
     * Refuses a use on a thread other than that of {@code loop}, while it runs.
     *
     * @param loop the loop
     * @param used what is used, for the message
     * @throws IllegalStateException on another thread
     */
    public static void check(Loop loop, Object used) {
        ACCESS.checkThread(loop, used);
    }

    /**
     * Refuses a use on a thread other than that of the loop of {@code task}, while it runs.
     *
     * @param task the task
     * @param used what is used, for the message
     * @throws IllegalStateException on another thread
     */
    public static void check(Task<?> task, Object used) {
        ACCESS.checkThread(task, used);
    }

    /**
     * Returns what the user's code has on the stack of a loop's thread.
     *
     * @param stack the stack, as {@link Thread#getStackTrace()} gives it
     * @return an element for each method, the innermost first
     */
    public static List<StackTraceElement> ofUser(StackTraceElement[] stack) {
        return AsyncTraces.ofUser(stack);
    }
}
