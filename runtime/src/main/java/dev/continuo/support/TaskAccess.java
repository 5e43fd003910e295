package dev.continuo.support;

import dev.continuo.Awaitable;
import dev.continuo.Loop;
import dev.continuo.Task;
import java.lang.invoke.MethodHandles;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The way from this package to what {@code dev.continuo} keeps from its users. */
public abstract class TaskAccess {
    private static @Nullable TaskAccess installed;

    /** For the one implementation, in {@code dev.continuo}. */
    protected TaskAccess() {}

    /**
     * Sets the implementation.
     *
     * @param access the implementation
     * @throws IllegalStateException if there is one
     */
    public static void install(TaskAccess access) {
        if (installed != null) {
            throw new IllegalStateException("the access to tasks is installed already");
        }
        installed = access;
    }

    /** Returns the implementation, and has it installed first. */
    static TaskAccess get() {
        try {
            MethodHandles.lookup().ensureInitialized(Task.class);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
        TaskAccess access = installed;
        if (access == null) {
            throw new AssertionError("Task installs the access when it is initialized");
        }
        return access;
    }

    /**
     * Refuses a use on a thread other than that of {@code loop}, while it runs.
     *
     * @param loop the loop
     * @param used what is used, for the message
     */
    protected abstract void checkThread(Loop loop, Object used);

    /**
     * Refuses a use on a thread other than that of the loop of {@code task}, while it runs.
     *
     * @param task the task
     * @param used what is used, for the message
     */
    protected abstract void checkThread(Task<?> task, Object used);

    /**
     * Makes a task and schedules its first step.
     *
     * @param root the frame of its body
     * @return the task
     */
    protected abstract Task<?> start(Frame root);

    /**
     * Awaits a task or a promise.
     *
     * @param awaitable what to await
     * @param current the running task
     * @return the result, or {@link Suspension#SUSPENDED}
     * @throws Throwable what it failed with
     */
    protected abstract @Nullable Object await(Awaitable<?> awaitable, Task<?> current) throws Throwable;

    /**
     * Awaits a stage of another making.
     *
     * @param stage what to await
     * @param current the running task
     * @return the result, or {@link Suspension#SUSPENDED}
     * @throws Throwable what it failed with
     */
    protected abstract @Nullable Object await(CompletionStage<?> stage, Task<?> current) throws Throwable;

    /**
     * Returns the loop that runs a task.
     *
     * @param task the task
     * @return its loop
     */
    protected abstract Loop loop(Task<?> task);

    /**
     * Makes the running task ready again.
     *
     * @param task the running task
     */
    protected abstract void yield(Task<?> task);

    /**
     * Notes that a task waits in a queue.
     *
     * @param task the running task
     * @param queue the queue
     */
    protected abstract void waitIn(Task<?> task, WaitQueue queue);

    /**
     * Makes a task ready that waits in a queue.
     *
     * @param task the task
     * @param home its loop, which runs on this thread or on none
     */
    protected abstract void wake(Task<?> task, Loop home);
}
