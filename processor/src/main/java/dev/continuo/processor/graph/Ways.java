package dev.continuo.processor.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a step leads to, the nearest first. */
final class Ways {
    private static final int MAX_DEPTH = 16;
    private static final int MAX_CALLS = 2000;

    private final Summaries summaries;

    Ways(Summaries summaries) {
        this.summaries = summaries;
    }

    /** A call on the way: what led to it, and what the callee's paths stand for at the beginning of the way. */
    private record Call(List<Step> steps, LockPath receiver, List<LockPath> arguments, boolean isCertain) {
        Operation operation() {
            return steps.get(steps.size() - 1).operation();
        }

        String key() {
            return operation().callee() + " " + receiver + " " + arguments;
        }
    }

    /** Returns the ways that begin with an operation: only the operation itself, unless it is a call. */
    List<Way> from(MethodSummary method, Operation operation) {
        List<Step> steps = List.of(new Step(method, operation));
        if (operation.callee() == null) {
            return List.of(new Way(steps, operation.target(), true));
        }
        List<Way> ways = new ArrayList<>();
        Deque<Call> calls = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        calls.add(new Call(steps, operation.target().path(), operation.arguments(), true));
        while (!calls.isEmpty() && seen.size() < MAX_CALLS) {
            Call call = calls.remove();
            if (call.steps().size() < MAX_DEPTH && seen.add(call.key())) {
                follow(call, calls, ways);
            }
        }
        return ways;
    }

    private void follow(Call call, Deque<Call> calls, List<Way> ways) {
        Optional<MethodSummary> callee = summaries.find(call.operation().callee());
        if (callee.isEmpty()) {
            return;
        }
        boolean runsThisBody = callee.get().dispatch() != MethodSummary.Dispatch.OPEN;
        for (Operation next : callee.get().operations()) {
            List<Step> steps = new ArrayList<>(call.steps());
            steps.add(new Step(callee.get(), next));
            boolean isCertain = call.isCertain() && runsThisBody && next.isCertain();
            LockPath target = next.target().path().in(call.receiver(), call.arguments());
            if (next.callee() == null) {
                ways.add(new Way(steps, new Held(target, next.target().permits()), isCertain));
            } else {
                List<LockPath> arguments = next.arguments().stream()
                        .map(argument -> argument.in(call.receiver(), call.arguments()))
                        .toList();
                calls.add(new Call(steps, target, arguments, isCertain));
            }
        }
    }
}
