package dev.continuo;

import dev.continuo.support.Blocker;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A promise that the end of other awaitables completes, and that names them when tasks wait for ever.
 *
 * @param <T> the type of the result
 */
final class DependentPromise<T extends @Nullable Object> extends Promise<T> implements Blocker {
    private final Object subject;
    private final Collection<? extends Awaitable<?>> awaited;

    /**
     * Makes a pending promise.
     *
     * @param subject what waits; its text goes into messages
     * @param awaited what it depends on; may change
     */
    DependentPromise(Object subject, Collection<? extends Awaitable<?>> awaited) {
        this.subject = subject;
        this.awaited = awaited;
    }

    @Override
    public Object subject() {
        return subject;
    }

    @Override
    public Collection<? extends Awaitable<?>> awaited() {
        return awaited;
    }

    @Override
    public String toString() {
        return subject + " [" + standing() + "]";
    }
}
