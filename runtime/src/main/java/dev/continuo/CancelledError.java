package dev.continuo;

import org.jspecify.annotations.Nullable;

/**
 * The exception that a cancelled operation ends with: asyncio's {@code CancelledError}.
 *
 * <p>An {@link Error}, as asyncio's is a {@code BaseException}, so that {@code catch (Exception e)} never swallows a
 * cancellation. Code that catches it should throw it on, or call {@link Task#uncancel()}.
 *
 * @since 0.1
 */
public class CancelledError extends Error {
    private static final long serialVersionUID = 1L;

    /** Makes an error without a message. */
    public CancelledError() {}

    /**
     * Makes an error.
     *
     * @param message the message given to {@code cancel}; null for none
     */
    public CancelledError(@Nullable String message) {
        super(message);
    }
}
