package dev.continuo.support;

import dev.continuo.Awaitable;
import dev.continuo.Task;
import java.util.Collection;
import java.util.List;
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
    default @Nullable Task<?> holder() {
        return null;
    }

    /**
     * Returns what must end for the waiter to go on.
     *
     * @return the tasks of a group, say; some may be done
     */
    default Collection<? extends Awaitable<?>> awaited() {
        return List.of();
    }
}
