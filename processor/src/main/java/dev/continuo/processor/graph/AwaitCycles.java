package dev.continuo.processor.graph;

import dev.continuo.catalogue.Rule;
import dev.continuo.processor.diagnostic.Position;
import dev.continuo.processor.diagnostic.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds methods that await each other before they do anything else, and so never come to anything else. */
final class AwaitCycles {
    private final Summaries summaries;
    private final Report report;
    private final Set<MethodRef> told = new HashSet<>();

    AwaitCycles(Summaries summaries, Report report) {
        this.summaries = summaries;
        this.report = report;
    }

    void check(MethodSummary start) {
        List<Step> steps = new ArrayList<>();
        Set<MethodRef> seen = new HashSet<>();
        MethodSummary method = start;
        while (method != null && seen.add(method.method())) {
            Operation call = firstCall(method);
            if (call == null) {
                return;
            }
            steps.add(new Step(method, call));
            Optional<MethodSummary> callee = summaries.find(call.callee());
            if (callee.isPresent() && callee.get().equals(start)) {
                tell(start, steps);
                return;
            }
            method = callee.orElse(null);
        }
    }

    private void tell(MethodSummary start, List<Step> steps) {
        Position position = steps.get(0).operation().position();
        // Of a longer cycle, an override of one method may be what ends it.
        boolean isCertain = steps.stream()
                .allMatch(step -> step.method().dispatch() == MethodSummary.Dispatch.FIXED
                        || steps.size() == 1 && step.method().dispatch() == MethodSummary.Dispatch.CONCRETE);
        boolean isNew =
                steps.stream().noneMatch(step -> told.contains(step.method().method()));
        if (position != null && isCertain && isNew) {
            steps.forEach(step -> told.add(step.method().method()));
            report.add(Message.violation(
                    Rule.AWAIT_CYCLE,
                    position,
                    "'" + start.method().display() + "' awaits itself before anything else",
                    "no run of it comes to an end",
                    "Return before the call where the recursion ends",
                    Step.lines(steps)));
        }
    }

    /** Returns the call on the same object with which every run of a method begins, null if there is none. */
    private static @Nullable Operation firstCall(MethodSummary method) {
        for (Operation operation : method.operations()) {
            boolean isOwn = operation.target().path().equals(LockPath.THIS)
                    || operation.target().path().equals(LockPath.STATIC);
            if (operation.callee() != null && operation.when() == Operation.When.FIRST && isOwn) {
                return operation;
            }
        }
        return null;
    }
}
