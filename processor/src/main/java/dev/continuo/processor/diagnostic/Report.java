package dev.continuo.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** The violations found in one type, collected before any of them is shown. */
public final class Report {
    private final List<Violation> violations = new ArrayList<>();
    private boolean provisional;

    /** Makes an empty report. */
    public Report() {}

    /**
     * Adds a violation.
     *
     * @param violation the violation
     */
    public void add(Violation violation) {
        violations.add(violation);
    }

    /**
     * Returns the violations in the order in which they were found.
     *
     * @return the violations
     */
    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** Marks the report as one that may change once other processors have generated the types that are missing. */
    public void markProvisional() {
        provisional = true;
    }

    /**
     * Tells whether the report may change in a later round.
     *
     * @return whether it may
     */
    public boolean isProvisional() {
        return provisional;
    }
}
