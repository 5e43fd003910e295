package dev.continuo.support;

import dev.continuo.Awaitable;
import dev.continuo.Task;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The await of a value at hand. */
public final class Awaits {
    private static final TaskAccess ACCESS = TaskAccess.get();

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
        if (awaitable instanceof Awaitable<?> ours) {
            return ACCESS.await(ours, current);
        }
        if (awaitable instanceof CompletionStage<?> stage) {
            return ACCESS.await(stage, current);
        }
        if (awaitable == null) {
            throw new NullPointerException("await(null): an @Async method returns Task.done() where it has no result");
        }
        throw new IllegalArgumentException(
                "await of a " + awaitable.getClass().getName() + ", which is no CompletionStage");
    }
}
