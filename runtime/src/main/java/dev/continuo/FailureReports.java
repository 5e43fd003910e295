package dev.continuo;

import org.jspecify.annotations.Nullable;

/** The way of exceptions that no code awaits: to the handler that the user has set, or into the log. */
final class FailureReports {
    private static final System.Logger LOGGER = System.getLogger("dev.continuo.Loop");

    private final Loop loop;
    private @Nullable ExceptionHandler handler;

    FailureReports(Loop loop) {
        this.loop = loop;
    }

    /** Sets the handler; null for the log. */
    void setHandler(@Nullable ExceptionHandler handler) {
        this.handler = handler;
    }

    /** Hands an exception to the handler, or logs it; logs what the handler throws, too. */
    void report(ExceptionContext context) {
        ExceptionHandler set = handler;
        if (set != null) {
            try {
                set.handle(loop, context);
                return;
            } catch (Throwable t) {
                LOGGER.log(System.Logger.Level.ERROR, "exception in the exception handler", t);
            }
        }
        LOGGER.log(System.Logger.Level.ERROR, context.message(), context.exception());
    }
}
