package dev.continuo;

import org.jspecify.annotations.Nullable;

/** The way of exceptions that no code awaits: to the handler that the user has set, or into the log. */
final class FailureReports {
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
                log("exception in the exception handler", t);
            }
        }
        log(context.message(), context.exception());
    }

    /** Looks the logger up only here: that takes a good part of the time in which a loop starts. */
    private static void log(String message, @Nullable Throwable exception) {
        System.getLogger("dev.continuo.Loop").log(System.Logger.Level.ERROR, message, exception);
    }
}
