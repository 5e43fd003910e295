package dev.continuo;

import dev.continuo.support.Woven;
import org.jspecify.annotations.Nullable;

/** Tells code that the weaver hasn't been through, and what its user is to do. */
final class Unwoven {
    private static final String REMEDY =
            ": start the JVM with -javaagent:continuo-agent.jar (and make an AOT cache with it too), or weave in the build (java -jar continuo-agent.jar weave DIR)";
    private static final String LAMBDA = "$$Lambda";

    private Unwoven() {}

    /** Returns what {@code await} throws where no weaver has replaced it. */
    static IllegalStateException await() {
        String where = StackWalker.getInstance(StackWalker.Option.SHOW_HIDDEN_FRAMES)
                .walk(frames -> frames.filter(frame -> !isOurs(frame)).findFirst())
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ", ")
                .orElse("");
        return new IllegalStateException("await(...) was reached in " + where + "code that is not woven" + REMEDY);
    }

    private static boolean isOurs(StackWalker.StackFrame frame) {
        String type = frame.getClassName();
        return type.equals(Unwoven.class.getName()) || type.equals(Continuo.class.getName());
    }

    /**
     * Checks an operation before it runs: a lambda made by the JDK's factory comes from a class that isn't woven, and
     * would run its body at once instead of as a task.
     *
     * @throws IllegalStateException if it isn't woven
     */
    static void check(Object operation) {
        Class<?> type = operation.getClass();
        if (!type.isHidden() || type.isAnnotationPresent(Woven.class)) {
            return;
        }
        int end = type.getName().indexOf(LAMBDA);
        if (end > 0) {
            String owner = type.getName().substring(0, end);
            if (!isWoven(owner, type.getClassLoader())) {
                throw new IllegalStateException("the lambda given by " + owner + " is not woven" + REMEDY);
            }
        }
    }

    /** Whether the class that made a lambda is woven; the weaver leaves serializable lambdas to the JDK. */
    private static boolean isWoven(String owner, @Nullable ClassLoader loader) {
        try {
            return Class.forName(owner, false, loader).isAnnotationPresent(Woven.class);
        } catch (ClassNotFoundException hidden) {
            return false;
        }
    }
}
