package dev.continuo;

import dev.continuo.annotation.Async;
import org.jspecify.annotations.Nullable;

/**
 * An operation of two arguments that yields a result.
 *
 * <p>A lambda for it may await in its body.
 *
 * @param <T> the type of the first argument
 * @param <U> the type of the second argument
 * @param <R> the type of the result
 * @since 0.1
 */
@FunctionalInterface
public interface AsyncBiFunction<T extends @Nullable Object, U extends @Nullable Object, R extends @Nullable Object> {
    /**
     * Runs the operation.
     *
     * @param first the first argument
     * @param second the second argument
     * @return what it yields
     * @throws Exception what it fails with
     */
    @Async
    Task<R> apply(T first, U second) throws Exception;
}
