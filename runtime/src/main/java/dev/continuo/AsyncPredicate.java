package dev.continuo;

import dev.continuo.annotation.Async;
import org.jspecify.annotations.Nullable;

/**
 * A condition whose evaluation may wait.
 *
 * <p>A lambda for it may await in its body.
 *
 * @param <T> the type of the argument
 * @since 0.1
 */
@FunctionalInterface
public interface AsyncPredicate<T extends @Nullable Object> {
    /**
     * Runs the operation.
     *
     * @param argument the argument
     * @return what it yields
     * @throws Exception what it fails with
     */
    @Async
    Task<Boolean> test(T argument) throws Exception;
}
