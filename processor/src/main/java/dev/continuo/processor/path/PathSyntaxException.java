package dev.continuo.processor.path;

/** Thrown where a path isn't well formed. The message is a clause that says what was expected where. */
public final class PathSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    PathSyntaxException(String message) {
        super(message);
    }
}
