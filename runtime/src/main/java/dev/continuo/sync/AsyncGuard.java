package dev.continuo.sync;

import dev.continuo.Task;
import dev.continuo.annotation.Async;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @Guarded} may name: something entered before a block and left after it, as asyncio's {@code async with}
 * does.
 *
 * <p>Locks, conditions and semaphores are guards, and an implementation of your own may be one.
 *
 * @since 0.1
 */
public interface AsyncGuard {
    /**
     * Enters; may wait. If it throws, the guard is not entered, and is not left.
     *
     * @return done without a result
     */
    @Async
    Task<@Nullable Void> enter();

    /**
     * Leaves, however the block ended.
     *
     * @return done without a result
     */
    @Async
    Task<@Nullable Void> exit();
}
