package dev.continuo.it.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The figures of one library, or of all. */
final class Tally {
    private static final String ROW = "%-42s %8s %9s %9s %9s %7s %7s %7s %9s %6s %6s %7s%n";

    private static final int MESSAGE_LINES = 5;

    private final String name;
    private final Map<String, Integer> refusals = new TreeMap<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private final Map<String, Integer> notCompared = new TreeMap<>();
    private final Map<String, Integer> unlinked = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private int classes;
    private int methods;
    private int points;
    private int refused;
    private int unverifiable;
    private int verifyErrors;
    private int weaverFailures;
    private int compared;
    private int runs;
    private int differences;
    private double seconds;

    Tally(String name) {
        this.name = name;
    }

    void prepared(PreparedClass prepared) {
        classes++;
        methods += prepared.copyNames().size();
        points += prepared.points();
        prepared.leftOut().forEach(reason -> leftOut.merge(reason, 1, Integer::sum));
    }

    void refused(String rule) {
        refused++;
        refusals.merge(rule, 1, Integer::sum);
    }

    void weaverFailed(String where, Exception e) {
        weaverFailures++;
        Throwable cause = e.getCause() == null ? e : e.getCause();
        StackTraceElement[] trace = cause.getStackTrace();
        fail("weaver: " + where + ": " + cause + (trace.length == 0 ? "" : " at " + trace[0]));
    }

    void verifyFailed(String where, Throwable e) {
        verifyErrors++;
        fail("verify: " + where + ": " + firstLines(e.toString()));
    }

    /** Returns what a VerifyError says of place and reason, without the bytecode. */
    private static String firstLines(String message) {
        return message.lines().limit(MESSAGE_LINES).map(String::strip).collect(Collectors.joining(" "));
    }

    /** Counts a class that doesn't load without weaving either. */
    void unverifiable(Throwable e) {
        unverifiable++;
        unlinked.merge(e.getClass().getSimpleName(), 1, Integer::sum);
    }

    void compared(int comparisons) {
        compared++;
        runs += comparisons;
    }

    void notCompared(String reason) {
        notCompared.merge(reason, 1, Integer::sum);
    }

    void differed(String where, String plain, String woven) {
        differences++;
        fail("differs: " + where + ": plain " + plain + ", woven " + woven);
    }

    private void fail(String failure) {
        failures.add(name + ": " + failure);
    }

    void took(double time) {
        seconds = time;
    }

    int methods() {
        return methods;
    }

    int comparedMethods() {
        return compared;
    }

    List<String> failures() {
        return failures;
    }

    void add(Tally other) {
        classes += other.classes;
        methods += other.methods;
        points += other.points;
        refused += other.refused;
        unverifiable += other.unverifiable;
        verifyErrors += other.verifyErrors;
        weaverFailures += other.weaverFailures;
        compared += other.compared;
        runs += other.runs;
        differences += other.differences;
        seconds += other.seconds;
        failures.addAll(other.failures);
        other.refusals.forEach((rule, count) -> refusals.merge(rule, count, Integer::sum));
        other.unlinked.forEach((reason, count) -> unlinked.merge(reason, count, Integer::sum));
        other.leftOut.forEach((reason, count) -> leftOut.merge(reason, count, Integer::sum));
        other.notCompared.forEach((reason, count) -> notCompared.merge(reason, count, Integer::sum));
    }

    static String header() {
        return String.format(
                ROW,
                "library",
                "classes",
                "methods",
                "points",
                "verified",
                "refused",
                "no link",
                "VerErr",
                "compared",
                "runs",
                "differ",
                "sec");
    }

    String row() {
        return String.format(
                ROW,
                name,
                classes,
                methods,
                points,
                classes - unverifiable - verifyErrors,
                refused,
                unverifiable,
                verifyErrors,
                compared,
                runs,
                differences,
                String.format("%.1f", seconds));
    }

    /** What the rows don't say. */
    String details() {
        return "weaver exceptions: " + weaverFailures + "\nrefusals: " + refusals + "\nnot made suspendable: " + leftOut
                + "\nnot linked, woven or not: " + unlinked + "\nnot compared: " + notCompared + "\n";
    }
}
