package dev.continuo;

import dev.continuo.annotation.Async;
import org.jspecify.annotations.Nullable;

/**
 * An operation of one argument that yields a result.
 *
 * <p>A lambda for it may await in its body.
 *
 * @param <T> the type of the argument
 * @param <R> the type of the result
 * @since 0.1
 */
@FunctionalInterface
public interface AsyncFunction<T extends @Nullable Object, R extends @Nullable Object> {
    /**
     * Runs the operation.
     *
     * @param argument the argument
     * @return what it yields
     * @throws Exception what it fails with
     */
    @Async
    Task<R> apply(T argument) throws Exception;
}
