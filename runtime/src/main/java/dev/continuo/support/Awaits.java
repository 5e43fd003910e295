package dev.continuo.support;

import dev.continuo.Task;
import org.jspecify.annotations.Nullable;

/** The await of a value at hand. */
public final class Awaits {
    private Awaits() {}

    /**
     * Awaits a task, a promise or any completion stage: returns its result if it is done, else makes the task wait.
     *
     * @param awaitable what to await
     * @param current the running task
     * @return the result, or {@link Suspension#SUSPENDED}
     * @throws Throwable what the awaited operation failed with
     */
    public static @Nullable Object await(@Nullable Object awaitable, Task<?> current) throws Throwable {
        throw new UnsupportedOperationException();
    }
}
