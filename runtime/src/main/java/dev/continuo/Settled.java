package dev.continuo;

import org.jspecify.annotations.Nullable;

/**
 * How an operation has ended: an element of what asyncio's {@code gather(..., return_exceptions=True)} gives.
 *
 * @param value the result; null if it failed
 * @param error what it failed with, a {@link CancelledError} if it was cancelled; null if it has a result
 * @param <T> the type of the result
 * @since 0.1
 */
public record Settled<T extends @Nullable Object>(
        @Nullable T value, @Nullable Throwable error) {
    /**
     * Says whether the operation failed or was cancelled.
     *
     * @return false if it has a result
     */
    public boolean isFailed() {
        return error != null;
    }

    static <T extends @Nullable Object> Settled<T> of(Awaitable<? extends T> done) {
        Object end = done.outcome;
        if (end instanceof Outcome.Cancelled cancelled) {
            // Not the error that ended it: that one belongs to the first who awaits it.
            return new Settled<>(null, new CancelledError(cancelled.message));
        }
        if (end instanceof Outcome.Failed failed) {
            return new Settled<>(null, failed.error());
        }
        return new Settled<>(done.result(), null);
    }
}
