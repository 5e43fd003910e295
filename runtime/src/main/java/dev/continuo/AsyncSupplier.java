package dev.continuo;

import dev.continuo.annotation.Async;
import org.jspecify.annotations.Nullable;

/**
 * An operation that yields a result and throws no checked exception.
 *
 * <p>A lambda for it may await in its body.
 *
 * @param <T> the type of the result
 * @since 0.1
 */
@FunctionalInterface
public interface AsyncSupplier<T extends @Nullable Object> {
    /**
     * Runs the operation.
     *
     * @return what it yields
     */
    @Async
    Task<T> get();
}
