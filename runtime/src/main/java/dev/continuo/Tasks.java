package dev.continuo;

import dev.continuo.annotation.Async;
import org.jspecify.annotations.Nullable;

/** The start of operations as tasks. */
final class Tasks {
    private Tasks() {}

    /**
     * Makes a task that runs {@code operation}; what it throws, the task fails with.
     *
     * <p>Called where it is not awaited, so that the weaver makes a task of it.
     */
    @Async
    static <T extends @Nullable Object> Task<T> start(AsyncCallable<T> operation) throws Exception {
        return operation.call();
    }

    /** The same, named. */
    static <T extends @Nullable Object> Task<T> start(@Nullable String name, AsyncCallable<T> operation) {
        Unwoven.check(operation);
        try {
            Task<T> task = start(operation);
            if (name != null) {
                task.setName(name);
            }
            return task;
        } catch (Exception e) {
            // Only un-woven code throws before there is a task.
            throw Sneaky.raise(e);
        }
    }
}
