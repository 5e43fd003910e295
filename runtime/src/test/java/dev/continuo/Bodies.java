package dev.continuo;

import dev.continuo.support.Awaits;
import dev.continuo.support.Coroutines;
import dev.continuo.support.Frame;
import dev.continuo.support.Frames;
import dev.continuo.support.Suspension;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Bodies written by hand as the weaver would write them, and runs of them on a virtual clock. */
final class Bodies {
    /** One stretch between two suspensions. */
    @FunctionalInterface
    interface Step {
        @Nullable
        Object run(Task<?> task, @Nullable Object received) throws Throwable;
    }

    private Bodies() {}

    /** Starts a body of {@code steps}; each is given what the one before returned, or has waited for. */
    static <T extends @Nullable Object> Task<T> start(Step... steps) {
        return startCatching(
                (task, error) -> {
                    throw (Throwable) error;
                },
                steps);
    }

    /** The same, with a handler for what the steps throw or receive; its value is the body's result. */
    @SuppressWarnings("unchecked")
    static <T extends @Nullable Object> Task<T> startCatching(Step handler, Step... steps) {
        return (Task<T>) Coroutines.start(new Frames.R2((frame, task) -> resume(frame, task, handler, steps)));
    }

    private static @Nullable Object resume(Frame frame, @Nullable Task<?> task, Step handler, Step[] steps)
            throws Throwable {
        if (task == null) {
            return null; // no description, as the body isn't woven
        }
        try {
            Object value = frame.label == Frame.START ? null : task.received();
            for (int i = frame.label; i < steps.length; i++) {
                value = steps[i].run(task, value);
                if (value == Suspension.SUSPENDED) {
                    return suspended(frame, task, value, i + 1);
                }
            }
            return value;
        } catch (Throwable t) {
            return suspended(frame, task, handler.run(task, t), steps.length);
        }
    }

    private static @Nullable Object suspended(Frame frame, Task<?> task, @Nullable Object value, int label) {
        if (value != Suspension.SUSPENDED) {
            return value;
        }
        frame.label = label;
        return task.suspend(frame);
    }

    static Step awaiting(CompletionStage<?> stage) {
        return (task, received) -> Awaits.await(stage, task);
    }

    static Step yielding() {
        return awaiting(Task.YIELD);
    }

    static Step doing(Runnable action) {
        return (task, received) -> {
            action.run();
            return null;
        };
    }

    static Runner runner() {
        return Runner.builder().clock(LoopClock.virtual()).build();
    }

    /** Runs {@code action} in a callback of a loop, and the loop until it is idle. */
    static void onLoop(Runnable action) {
        try (Runner runner = runner()) {
            run(runner, action);
            runner.runUntilIdle();
        }
    }

    /** Runs {@code action} as the only step of a task. */
    static void run(Runner runner, Runnable action) {
        runner.run(() -> start(doing(action)));
    }
}
