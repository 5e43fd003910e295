package dev.continuo.processor.graph;

import dev.continuo.catalogue.Rule;
import dev.continuo.processor.diagnostic.Position;
import dev.continuo.processor.diagnostic.Report;
import dev.continuo.processor.diagnostic.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds barriers that never trip: each party holds, while it waits, a lock without which no other arrives. */
final class BarriersUnderLock {
    private final BarrierUses uses;
    private final Report report;
    private final Set<MethodRef> asked = new HashSet<>();

    BarriersUnderLock(BarrierUses uses, Report report) {
        this.uses = uses;
        this.report = report;
    }

    void check() {
        uses.barriers().forEach(this::check);
    }

    private void check(String barrier, int parties) {
        List<Step> inCode = arrivals(Operation.Kind.ARRIVE, barrier);
        List<Step> arrivals = new ArrayList<>(inCode);
        arrivals.addAll(arrivals(Operation.Kind.PASS, barrier));
        // Where it is used in any other way, somebody may arrive without the lock.
        if (!arrivals.isEmpty() && inCode.size() == uses.uses(barrier)) {
            needed(arrivals, parties).stream()
                    .min(Comparator.comparing(Held::toString))
                    .ifPresent(lock -> arrivals.forEach(arrival -> tell(arrival, lock, parties)));
        }
    }

    private List<Step> arrivals(Operation.Kind kind, String barrier) {
        return operations(kind).stream()
                .filter(step -> step.operation().target().path().steps().equals(List.of(barrier)))
                .toList();
    }

    private Set<Held> needed(List<Step> arrivals, int parties) {
        Set<Held> needed = null;
        for (Step arrival : arrivals) {
            asked.clear();
            Set<Held> held = around(arrival).stream()
                    .filter(guard -> guard.permits() > 0 && guard.permits() < parties)
                    .filter(guard ->
                            isOfTheSameObject(guard, arrival.operation().target()))
                    .collect(Collectors.toSet());
            if (needed == null) {
                needed = held;
            } else {
                needed.retainAll(held);
            }
        }
        return needed == null ? Set.of() : needed;
    }

    private static boolean isOfTheSameObject(Held guard, Held barrier) {
        LockPath path = guard.path();
        boolean isOwn = path.root().equals("this") && barrier.path().root().equals("this");
        return path.isField() && path.isExact() && (isOwn || path.root().equals("static"));
    }

    /** Returns what is held at a step: by its method, and by each that calls it, if those are all known. */
    private Set<Held> around(Step step) {
        Set<Held> held = new HashSet<>(step.operation().held());
        MethodRef method = step.method().method();
        if (!asked.add(method)) {
            return held;
        }
        List<Step> calls = operations(Operation.Kind.CALL).stream()
                .filter(call -> method.equals(call.operation().callee()))
                .toList();
        boolean allKnown = !calls.isEmpty()
                && calls.size() == uses.references(method)
                && calls.stream().allMatch(BarriersUnderLock::isOnSameObject);
        if (allKnown) {
            Set<Held> common = around(calls.get(0));
            calls.stream().skip(1).forEach(call -> common.retainAll(around(call)));
            held.addAll(common);
        }
        return held;
    }

    private static boolean isOnSameObject(Step call) {
        LockPath receiver = call.operation().target().path();
        return receiver.equals(LockPath.THIS) || receiver.equals(LockPath.STATIC);
    }

    private List<Step> operations(Operation.Kind kind) {
        List<Step> steps = new ArrayList<>();
        for (MethodSummary method : uses.summary().methods()) {
            for (Operation operation : method.operations()) {
                if (operation.kind() == kind) {
                    steps.add(new Step(method, operation));
                }
            }
        }
        return steps;
    }

    private void tell(Step arrival, Held lock, int parties) {
        Position position = arrival.operation().position();
        if (position == null) {
            return;
        }
        String barrier = arrival.operation().target().path().display();
        report.add(Violation.of(
                Rule.BARRIER_UNDER_LOCK,
                position,
                "'" + arrival.method().method().display() + "' awaits the barrier '" + barrier + "' while it holds '"
                        + lock.path().display() + "'",
                "every one of its " + parties + " parties needs that guard, so the barrier never trips",
                "Await the barrier before the guard, as @Barrier does, or after it is released"));
    }
}
