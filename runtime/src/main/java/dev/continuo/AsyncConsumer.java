package dev.continuo;

import dev.continuo.annotation.Async;
import org.jspecify.annotations.Nullable;

/**
 * An operation of one argument without a result.
 *
 * <p>A lambda for it may await in its body.
 *
 * @param <T> the type of the argument
 * @since 0.1
 */
@FunctionalInterface
public interface AsyncConsumer<T extends @Nullable Object> {
    /**
     * Runs the operation.
     *
     * @param argument the argument
     * @return done without a result
     * @throws Exception what it fails with
     */
    @Async
    Task<@Nullable Void> accept(T argument) throws Exception;
}
