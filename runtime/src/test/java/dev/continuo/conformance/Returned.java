package dev.continuo.conformance;

import org.jspecify.annotations.Nullable;

/**
 * What an operation yields when a {@code return} was executed in it.
 *
 * @param value the value that the coroutine returns
 */
record Returned(@Nullable Object value) {
    /** The value of a coroutine that has ended with {@code result}. */
    static @Nullable Object unwrap(@Nullable Object result) {
        return result instanceof Returned returned ? returned.value : result;
    }
}
