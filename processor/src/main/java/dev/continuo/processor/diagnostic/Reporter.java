package dev.continuo.processor.diagnostic;

import dev.continuo.catalogue.Rule;
import dev.continuo.catalogue.Severity;
import java.util.HashSet;
import java.util.Set;
import javax.tools.Diagnostic;

/** Shows violations: with the severity that is chosen, unless they are suppressed, and each only once. */
public final class Reporter {
    private final Severities severities;
    private final Set<Violation> shown = new HashSet<>();

    /**
     * Makes a reporter.
     *
     * @param severities the severity of each rule
     */
    public Reporter(Severities severities) {
        this.severities = severities;
    }

    /**
     * Shows all violations of a report.
     *
     * @param report the report
     * @return whether one of them was shown as an error
     */
    public boolean show(Report report) {
        boolean errors = false;
        for (Violation violation : report.violations()) {
            errors |= show(violation);
        }
        return errors;
    }

    /**
     * Shows a violation.
     *
     * @param violation the violation
     * @return whether it was shown as an error
     */
    public boolean show(Violation violation) {
        Rule rule = violation.rule();
        Severity severity = severities.of(rule);
        boolean silent = severity == Severity.OFF
                || severity == Severity.WARN && violation.position().suppresses(rule.suppressionKey());
        if (!silent && shown.add(violation)) {
            violation.position().print(kind(severity), text(violation, severity));
        }
        return severity == Severity.ERROR;
    }

    /**
     * Shows a fact that breaks no rule of the user's, unless its rule is off.
     *
     * @param fact the fact
     */
    public void showNote(Violation fact) {
        if (severities.of(fact.rule()) != Severity.OFF && shown.add(fact)) {
            fact.position().print(Diagnostic.Kind.NOTE, "[" + fact.rule().suppressionKey() + "] " + fact.message());
        }
    }

    private static Diagnostic.Kind kind(Severity severity) {
        return severity == Severity.WARN ? Diagnostic.Kind.WARNING : Diagnostic.Kind.ERROR;
    }

    private static String text(Violation violation, Severity severity) {
        String key = violation.rule().suppressionKey();
        String text = "[" + key + "] " + violation.message();
        if (severity != Severity.WARN) {
            return text;
        }
        // A text may be followed by lines that explain it.
        int end = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        return text.substring(0, end) + " (@SuppressWarnings(\"" + key + "\") silences this.)" + text.substring(end);
    }
}
