package dev.continuo.processor.graph;

import dev.continuo.catalogue.Rule;
import dev.continuo.processor.diagnostic.Position;
import dev.continuo.processor.diagnostic.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds guards that are awaited while the same task holds them: they are not reentrant, and nobody else releases them. */
final class SelfDeadlocks {
    private static final String WHY = "the lock isn't reentrant, so the task waits for itself";
    private static final String FIX = "Split off what both methods need into one without the guard";

    private final Ways ways;
    private final Report report;

    SelfDeadlocks(Ways ways, Report report) {
        this.ways = ways;
        this.report = report;
    }

    void check(MethodSummary method) {
        Set<String> told = new HashSet<>();
        for (Operation operation : method.operations()) {
            Position position = operation.position();
            boolean holdsLock = operation.held().stream().anyMatch(Held::isLock);
            if (position != null && holdsLock) {
                check(method, operation, position, told);
            }
        }
    }

    private void check(MethodSummary method, Operation operation, Position position, Set<String> told) {
        List<Way> found = ways.from(method, operation);
        Set<String> released = new HashSet<>();
        for (Way way : found) {
            if (way.last().kind() == Operation.Kind.RELEASE) {
                released.add(way.target().path().field());
            }
        }
        // Certain ways first, so that a lock which is reached on several is told once, with the strongest.
        List<Way> sorted = new ArrayList<>(found);
        sorted.sort((a, b) -> Boolean.compare(b.isCertain(), a.isCertain()));
        for (Way way : sorted) {
            boolean isWait =
                    way.last().kind() == Operation.Kind.ACQUIRE && way.target().isLock();
            if (isWait && !released.contains(way.target().path().field())) {
                for (Held held : operation.held()) {
                    if (held.isLock() && told.add(operation.line() + " " + held)) {
                        boolean isTold = compare(method, way, held, position);
                        if (!isTold) {
                            told.remove(operation.line() + " " + held);
                        }
                    }
                }
            }
        }
    }

    private boolean compare(MethodSummary method, Way way, Held held, Position position) {
        LockPath wanted = way.target().path();
        if (wanted.equals(held.path()) && !wanted.root().equals("?")) {
            boolean isCertain = way.isCertain() && wanted.isExact();
            report.add(Message.violation(
                    isCertain ? Rule.SELF_DEADLOCK : Rule.POSSIBLE_SELF_DEADLOCK,
                    position,
                    subject(method, held) + (isCertain ? "" : " on some ways"),
                    WHY,
                    FIX,
                    Step.lines(way.steps())));
            return true;
        }
        if (mayBeSame(wanted, held.path())) {
            report.add(Message.violation(
                    Rule.POSSIBLE_SELF_DEADLOCK,
                    position,
                    subject(method, held) + ", if the other object is this one",
                    WHY,
                    "Rule out that the two are the same, or let one lock guard both",
                    Step.lines(way.steps())));
            return true;
        }
        return false;
    }

    private static String subject(MethodSummary method, Held held) {
        return "'" + method.method().display() + "' awaits '" + held.path().display() + "' while it holds it";
    }

    /** Tells whether the lock of an object that the caller passes may be the same lock of this object. */
    private static boolean mayBeSame(LockPath wanted, LockPath held) {
        return wanted.field().equals(held.field())
                && held.root().equals("this")
                && held.steps().size() == 1
                && wanted.steps().size() == 1
                && !wanted.root().equals("this")
                && !wanted.root().equals("static");
    }
}
