package dev.continuo;

import dev.continuo.annotation.Async;
import org.jspecify.annotations.Nullable;

/**
 * An operation without a result.
 *
 * <p>A lambda for it may await in its body.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface AsyncRunnable {
    /**
     * Runs the operation.
     *
     * @return done without a result
     * @throws Exception what it fails with
     */
    @Async
    Task<@Nullable Void> run() throws Exception;
}
