package dev.continuo;

import dev.continuo.annotation.Async;
import org.jspecify.annotations.Nullable;

/**
 * An operation that yields a result: the coroutine that asyncio passes around, before it runs.
 *
 * <p>A lambda for it may await in its body.
 *
 * @param <T> the type of the result
 * @since 0.1
 */
@FunctionalInterface
public interface AsyncCallable<T extends @Nullable Object> {
    /**
     * Runs the operation.
     *
     * @return what it yields
     * @throws Exception what it fails with
     */
    @Async
    Task<T> call() throws Exception;
}
