package dev.continuo.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Completes the stack trace of an exception with the suspended callers of its await chain, and takes out of it what the
 * weaver has put between the user's methods.
 */
final class AsyncTraces {
    private static final String RUNTIME = "dev.continuo.support.";
    private static final String AWAITS = RUNTIME + "Awaits";
    private static final String BODY_SUFFIX = "$async";
    private static final String RESUME_SUFFIX = "$resume";

    /** As many elements as a JVM records by default; an exception that is thrown again and again must not grow for ever. */
    private static final int LONG_TRACE = 1024;

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
        addActivations(completed, trace, 0, end);
        addChain(completed, parent);
        thrown.setStackTrace(completed.toArray(StackTraceElement[]::new));
    }

    /**
     * Adds the frames from {@code innermost} outwards to the trace of an exception that arrives there, below those of where
     * it comes from.
     */
    static void extend(Throwable thrown, @Nullable Frame innermost) {
        extend(thrown, chain(innermost));
    }

    /**
     * The same where the await runs without waiting: adds the activations on the Java stack and the suspended callers.
     *
     * @param outer the innermost suspended caller; null for none
     */
    static void extendHere(Throwable thrown, @Nullable Frame outer) {
        StackTraceElement[] here = new Throwable().getStackTrace();
        int end = resumption(here);
        int start = end;
        while (start > 0 && !here[start - 1].getClassName().equals(AWAITS)) {
            start--;
        }
        if (start > 0) {
            List<StackTraceElement> activations = new ArrayList<>();
            addActivations(activations, here, start, end);
            addChain(activations, outer);
            extend(thrown, activations);
        }
    }

    /** Puts the callers that are suspended in the place of the loop's own. */
    static void endWait(Throwable thrown, List<StackTraceElement> chain) {
        List<StackTraceElement> trace = new ArrayList<>();
        for (StackTraceElement element : thrown.getStackTrace()) {
            if (element.getClassName().equals(WaitQueue.class.getName())) {
                break;
            }
            trace.add(element);
        }
        trace.addAll(chain);
        thrown.setStackTrace(trace.toArray(StackTraceElement[]::new));
    }

    private static void extend(Throwable thrown, List<StackTraceElement> chain) {
        StackTraceElement[] trace = thrown.getStackTrace();
        if (trace.length < LONG_TRACE) {
            List<StackTraceElement> extended = new ArrayList<>(Arrays.asList(trace));
            extended.addAll(chain);
            thrown.setStackTrace(extended.toArray(StackTraceElement[]::new));
        }
    }

    private static void addActivations(
            List<StackTraceElement> elements, StackTraceElement[] stack, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isInternal(stack[i])) {
                elements.add(named(stack[i]));
            }
        }
    }

    /** Returns an element for each frame from {@code innermost} outwards. */
    static List<StackTraceElement> chain(@Nullable Frame innermost) {
        List<StackTraceElement> chain = new ArrayList<>();
        addChain(chain, innermost);
        return chain;
    }

    private static void addChain(List<StackTraceElement> elements, @Nullable Frame innermost) {
        for (Frame frame = innermost; frame != null; frame = frame.parent) {
            elements.add(FrameDescription.element(frame));
        }
    }

    /** Returns what the user's code has on the stack of a loop's thread: the innermost first, up to the loop's own. */
    static List<StackTraceElement> ofUser(StackTraceElement[] stack) {
        int end = resumption(stack);
        List<StackTraceElement> elements = new ArrayList<>();
        addActivations(elements, stack, 0, end < 0 ? stack.length : end);
        elements.removeIf(element -> element.getMethodName().equals("resume")
                && element.getClassName().contains("$$Lambda"));
        return elements;
    }

    /** Returns where in a trace the loop has entered woven code; -1 if it hasn't. */
    private static int resumption(StackTraceElement[] trace) {
        for (int i = 0; i < trace.length; i++) {
            if (trace[i].getClassName().equals(RUNTIME + "Continuation")
                    && trace[i].getMethodName().startsWith("resume")) {
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
