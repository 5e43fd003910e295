package dev.continuo.it.weaver;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a program's text that shrinking may replace: a statement by nothing or by a part of its own, an expression
 * by a constant.
 */
final class Program {
    private final List<Object> parts = new ArrayList<>();
    private final String fallback;
    private final boolean isStatement;
    private boolean replaced;
    private Program replacement;

    private Program(String fallback, boolean isStatement) {
        this.fallback = fallback;
        this.isStatement = isStatement;
    }

    /** Returns an expression that {@code fallback} can stand in for. */
    static Program expression(String fallback, Object... parts) {
        return new Program(fallback, false).add(parts);
    }

    /** Returns a statement. */
    static Program statement(Object... parts) {
        return new Program("", true).add(parts);
    }

    /** Adds texts and programs. */
    Program add(Object... more) {
        for (Object part : more) {
            parts.add(part);
        }
        return this;
    }

    /** Replaces this by its fallback until {@link #restore}. */
    void replace() {
        replaced = true;
    }

    /** Replaces this by one of its parts. */
    void replaceBy(Program part) {
        replaced = true;
        replacement = part;
    }

    void restore() {
        replaced = false;
        replacement = null;
    }

    boolean isReplaced() {
        return replaced;
    }

    /** Returns the parts below this one that may stand in its place: statements for a statement. */
    List<Program> substitutes() {
        List<Program> found = new ArrayList<>();
        for (Program part : children()) {
            if (part.isStatement == isStatement && (isStatement || part.fallback.equals(fallback))) {
                found.add(part);
            }
        }
        return found;
    }

    /** Returns the programs in this one that still show, outermost first. */
    List<Program> visible() {
        List<Program> all = new ArrayList<>();
        collect(all);
        return all;
    }

    private void collect(List<Program> all) {
        if (replaced) {
            if (replacement != null) {
                replacement.collect(all);
            }
            return;
        }
        all.add(this);
        children().forEach(child -> child.collect(all));
    }

    private List<Program> children() {
        return parts.stream()
                .filter(Program.class::isInstance)
                .map(Program.class::cast)
                .toList();
    }

    @Override
    public String toString() {
        if (replaced) {
            return replacement == null ? fallback : replacement.toString();
        }
        StringBuilder text = new StringBuilder();
        parts.forEach(text::append);
        return text.toString();
    }
}
