package dev.continuo;

import org.jspecify.annotations.Nullable;

/**
 * What an {@link ExceptionHandler} is told.
 *
 * @param message what happened
 * @param exception what was thrown; null if nothing was
 * @param source the task, promise or handle it concerns; null if there is none, or if it has been collected
 * @since 0.1
 */
public record ExceptionContext(
        String message,
        @Nullable Throwable exception,
        @Nullable Object source) {}
