package dev.continuo.it.weaver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a run has come to, as text, so that runs in different class loaders compare.
 *
 * @param result the result, or the exception
 * @param log what has happened, in order
 * @param awaits how many values were awaited
 */
record Outcome(String result, String log, int awaits) {
    /** Returns a value as text, arrays and exceptions in depth. */
    static String show(Object value) {
        if (value instanceof Throwable thrown) {
            return show(thrown);
        }
        String text = Arrays.deepToString(new Object[] {value});
        String shown = text.substring(1, text.length() - 1);
        return value == null ? shown : value.getClass().getName() + ": " + shown;
    }

    /** Type, message, cause and what is suppressed. Messages that the JVM makes name code that weaving changes. */
    private static String show(Throwable thrown) {
        List<String> parts = new ArrayList<>();
        parts.add("threw " + thrown.getClass().getName());
        boolean byJvm = thrown instanceof NullPointerException || thrown instanceof ClassCastException;
        if (!byJvm) {
            parts.add(String.valueOf(thrown.getMessage()));
        }
        if (thrown.getCause() != null) {
            parts.add("because (" + show(thrown.getCause()) + ")");
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            parts.add("and (" + show(suppressed) + ")");
        }
        return String.join(" ", parts);
    }
}
