package dev.continuo.support;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Completes the stack trace of an exception with the suspended callers of its await chain, and takes out of it what the
 * weaver has put between the user's methods.
 */
final class AsyncTraces {
    private static final String RUNTIME = "dev.continuo.support.";
    private static final String BODY_SUFFIX = "$async";
    private static final String RESUME_SUFFIX = "$resume";

    private AsyncTraces() {}

    /**
     * Adds the frames from {@code parent} outwards to the trace of {@code thrown}, once per exception.
     *
     * @param thrown what left an activation that had no caller on the Java stack, or was caught below one
     * @param parent the innermost suspended caller; null for none
     */
    static void complete(Throwable thrown, @Nullable Frame parent) {
        StackTraceElement[] trace = thrown.getStackTrace();
        int end = resumption(trace);
        if (end < 0) {
            return; // completed before, or has no trace
        }
        List<StackTraceElement> completed = new ArrayList<>();
        for (int i = 0; i < end; i++) {
            if (!isInternal(trace[i])) {
                completed.add(named(trace[i]));
            }
        }
        for (Frame frame = parent; frame != null; frame = frame.parent) {
            completed.add(FrameDescription.element(frame));
        }
        thrown.setStackTrace(completed.toArray(StackTraceElement[]::new));
    }

    /** Returns where in a trace the loop has entered woven code; -1 if it hasn't. */
    private static int resumption(StackTraceElement[] trace) {
        for (int i = 0; i < trace.length; i++) {
            if (trace[i].getClassName().equals(RUNTIME + "Continuation")
                    && trace[i].getMethodName().equals("enter")) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isInternal(StackTraceElement element) {
        return element.getMethodName().endsWith(RESUME_SUFFIX)
                || element.getClassName().startsWith(RUNTIME);
    }

    /** Returns an element with the name that the method has in the source. */
    private static StackTraceElement named(StackTraceElement element) {
        String name = element.getMethodName();
        if (!name.endsWith(BODY_SUFFIX)) {
            return element;
        }
        return new StackTraceElement(
                "app".equals(element.getClassLoaderName()) ? null : element.getClassLoaderName(),
                element.getModuleName(),
                element.getModuleVersion(),
                element.getClassName(),
                name.substring(0, name.length() - BODY_SUFFIX.length()),
                element.getFileName(),
                element.getLineNumber());
    }
}
