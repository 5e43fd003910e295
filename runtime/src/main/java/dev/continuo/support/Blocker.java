package dev.continuo.support;

import dev.continuo.Task;
import org.jspecify.annotations.Nullable;

/** Something that a task waits for and that can say more of itself than that it is pending. */
public interface Blocker {
    /**
     * Returns what the task waits for.
     *
     * @return a synchronization primitive, say; its text goes into messages
     */
    Object subject();

    /**
     * Returns the task that keeps the waiter from going on.
     *
     * @return the holder of a lock; null where nobody holds it, or it isn't known who does
     */
    @Nullable
    Task<?> holder();
}
