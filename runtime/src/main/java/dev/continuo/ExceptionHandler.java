package dev.continuo;

/**
 * Takes the exceptions of a loop that no code awaits: of callbacks, and of tasks whose result nobody asked for.
 *
 * <p><b>Threads.</b> Called on the loop's thread.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ExceptionHandler {
    /**
     * Takes an exception.
     *
     * @param loop the loop
     * @param context what happened
     */
    void handle(Loop loop, ExceptionContext context);
}
