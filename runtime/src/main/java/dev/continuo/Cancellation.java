package dev.continuo;

import dev.continuo.support.WaitQueue;
import org.jspecify.annotations.Nullable;

/** The way of a request of cancellation: along the tasks that wait for tasks, to what the last of them waits for. */
final class Cancellation {
    private Cancellation() {}

    /** Requests the cancellation of a task that is not done. */
    static void request(Task<?> requested, @Nullable String message) {
        Task<?> task = requested;
        Task<?> mark = requested;
        int steps = 0;
        int stepsToMark = 1;
        // By a loop, because the chain may be long.
        for (; ; ) {
            task.extras().cancelRequests++;
            if (!(task.waitsFor() instanceof Task<?> next) || ((Awaitable<?>) next).outcome != null) {
                deliver(task, message);
                return;
            }
            if (next == mark) {
                leaveCircle(task, message);
                return;
            }
            task = next;
            if (++steps == stepsToMark) {
                mark = task;
                steps = 0;
                stepsToMark <<= 1;
            }
        }
    }

    private static void deliver(Task<?> task, @Nullable String message) {
        if (!ofWait(task, message)) {
            task.extras().mustCancel(message);
            if (task.isRunning()) {
                task.home().ready.pauseAfter(task);
            }
        }
    }

    /** Cancels what a task waits for; false if that is done, or there is nothing. */
    static boolean ofWait(Task<?> task, @Nullable String message) {
        Object waitsFor = task.waitsFor();
        if (waitsFor instanceof WaitQueue queue) {
            boolean cancelled = queue.cancel(task);
            if (cancelled) {
                task.extras().queueMessage = message;
            }
            return cancelled;
        }
        return waitsFor != null && ((Awaitable<?>) waitsFor).cancel(message);
    }

    /** Wakes a task of a circle in which each waits for the next, where nothing else ever could. */
    private static void leaveCircle(Task<?> task, @Nullable String message) {
        if (task.waitsFor() instanceof Awaitable<?> waitsFor) {
            waitsFor.removeWaiter(task);
            task.waitFor(null);
            task.extras().mustCancel(message);
            task.home().ready.add(task);
        }
    }
}
