package dev.continuo.support;

import org.jspecify.annotations.Nullable;

/** Completes the stack trace of an exception with the suspended callers of its await chain. */
final class AsyncTraces {
    private AsyncTraces() {}

    /**
     * Adds the frames from {@code parent} outwards to the trace of {@code thrown}, once per exception.
     *
     * @param thrown what left an activation that had no caller on the Java stack
     * @param parent the innermost suspended caller; null for none
     * @return {@code thrown}
     */
    static Throwable complete(Throwable thrown, @Nullable Frame parent) {
        return thrown;
    }
}
