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

    /** False while the constructor of {@link Throwable} asks for the trace, which may be another than the thread's. */
    private final transient boolean made;

    /** Makes an error without a message. */
    public CancelledError() {
        this((String) null);
    }

    /**
     * Makes an error.
     *
     * @param message the message given to {@code cancel}; null for none
     */
    @SuppressWarnings("this-escape") // Throwable's own constructor calls it too.
    public CancelledError(@Nullable String message) {
        super(message);
        made = true;
        super.fillInStackTrace();
    }

    /** Makes the error that a task gets at its await: its trace is the await chain, not that of the loop. */
    CancelledError(@Nullable String message, StackTraceElement[] awaitChain) {
        super(message);
        made = true;
        setStackTrace(awaitChain);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return made ? super.fillInStackTrace() : this;
    }
}
