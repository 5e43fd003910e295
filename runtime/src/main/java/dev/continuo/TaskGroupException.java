package dev.continuo;

import java.util.List;

/**
 * What the body or the tasks of a {@link TaskGroup} have failed with: asyncio's {@code ExceptionGroup}.
 *
 * <p>The errors are its {@linkplain #getSuppressed() suppressed} exceptions, in the order in which they happened.
 *
 * @since 0.1
 */
public final class TaskGroupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TaskGroupException(List<Throwable> errors) {
        super("unhandled errors in a TaskGroup (" + errors.size()
                + (errors.size() == 1 ? " exception)" : " exceptions)"));
        errors.forEach(this::addSuppressed);
    }

    /**
     * Lists the errors.
     *
     * @return at least one, in the order in which they happened
     */
    public List<Throwable> errors() {
        return List.of(getSuppressed());
    }
}
