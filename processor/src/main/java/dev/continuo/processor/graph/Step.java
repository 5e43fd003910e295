package dev.continuo.processor.graph;

import java.util.List;

/**
 * An operation on the way from one method to another.
 *
 * @param method the method that does it
 * @param operation what it does
 */
record Step(MethodSummary method, Operation operation) {
    /** Returns the step as a line of a message: where it is, and what happens there. */
    String line() {
        MethodRef callee = operation.callee();
        String what = callee != null
                ? "awaits '" + callee.display() + "'"
                : switch (operation.kind()) {
                    case ARRIVE, PASS ->
                        "awaits the barrier '" + operation.target().path().display() + "'";
                    case RELEASE -> "releases '" + operation.target().path().display() + "'";
                    default -> "awaits '" + operation.target().path().display() + "'";
                };
        return "'" + method.method().display() + "' (" + method.place(operation) + ") " + what;
    }

    /** Returns the lines of a way, below each other and below the text that they belong to. */
    static String lines(List<Step> steps) {
        StringBuilder lines = new StringBuilder();
        for (Step step : steps) {
            lines.append("\n    ").append(step.line());
        }
        return lines.toString();
    }
}
