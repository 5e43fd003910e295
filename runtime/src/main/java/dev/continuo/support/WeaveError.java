package dev.continuo.support;

/** Thrown by the {@code @Async} methods of a class that couldn't be woven; says what was wrong, where, and the remedy. */
public final class WeaveError extends Error {
    private static final long serialVersionUID = 1L;

    /**
     * Makes an error.
     *
     * @param message what was wrong
     */
    public WeaveError(String message) {
        super(message);
    }
}
