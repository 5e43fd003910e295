package dev.continuo.processor.graph;

import dev.continuo.catalogue.Rule;
import dev.continuo.processor.diagnostic.Position;
import dev.continuo.processor.diagnostic.Report;
import dev.continuo.processor.diagnostic.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds locks that one way enters in one order and another way in the other. */
final class LockOrder {
    private static final int MAX_LOCKS = 4;

    private final Summaries summaries;
    private final Ways ways;
    private final Report report;
    private final Map<String, List<Edge>> edges = new LinkedHashMap<>();

    LockOrder(Summaries summaries, Ways ways, Report report) {
        this.summaries = summaries;
        this.ways = ways;
        this.report = report;
    }

    /**
     * A lock that is awaited while another is held.
     *
     * @param from the lock that is held
     * @param to the lock that is awaited
     * @param gates the locks that were entered before the first; two ways that share one never run at once
     * @param way how it comes to that
     */
    private record Edge(String from, String to, Set<String> gates, Way way) {}

    void check() {
        collect();
        Set<Set<String>> told = new HashSet<>();
        for (List<Edge> each : List.copyOf(edges.values())) {
            for (Edge edge : each) {
                Position position = edge.way().first().position();
                List<Edge> cycle = position == null ? null : cycle(edge);
                if (cycle != null && told.add(locks(cycle))) {
                    report.add(violation(cycle, position));
                }
            }
        }
    }

    /** Collects the edges of all types that are known; to follow their calls makes more of them known. */
    private void collect() {
        Set<String> done = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (TypeSummary type : summaries.known()) {
                if (done.add(type.type())) {
                    type.methods().forEach(this::collect);
                    more = true;
                }
            }
        }
    }

    private void collect(MethodSummary method) {
        for (Operation operation : method.operations()) {
            List<Held> held = operation.held().stream().filter(Held::isLock).toList();
            if (held.isEmpty()) {
                continue;
            }
            for (Way way : ways.from(method, operation)) {
                if (way.last().kind() == Operation.Kind.ACQUIRE && way.target().isLock()) {
                    add(held, way);
                }
            }
        }
    }

    private void add(List<Held> held, Way way) {
        String to = way.target().path().field();
        Set<String> gates = new TreeSet<>();
        for (Held guard : held) {
            String from = guard.path().field();
            if (!from.equals(to)) {
                edges.computeIfAbsent(from, key -> new ArrayList<>()).add(new Edge(from, to, Set.copyOf(gates), way));
            }
            gates.add(from);
        }
    }

    /** Returns a cycle that begins with an edge and whose ways can run at once, null if there is none. */
    private @Nullable List<Edge> cycle(Edge first) {
        List<Edge> path = new ArrayList<>(List.of(first));
        return complete(path) ? path : null;
    }

    private boolean complete(List<Edge> path) {
        Edge last = path.get(path.size() - 1);
        if (last.to().equals(path.get(0).from())) {
            return true;
        }
        if (path.size() < MAX_LOCKS) {
            for (Edge next : edges.getOrDefault(last.to(), List.of())) {
                boolean repeats = path.stream().anyMatch(edge -> edge.to().equals(next.to()));
                if (!repeats && path.stream().allMatch(edge -> canRunAtOnce(edge, next))) {
                    path.add(next);
                    if (complete(path)) {
                        return true;
                    }
                    path.remove(path.size() - 1);
                }
            }
        }
        return false;
    }

    private static boolean canRunAtOnce(Edge one, Edge other) {
        return one.gates().stream().noneMatch(other.gates()::contains);
    }

    private static Set<String> locks(List<Edge> cycle) {
        Set<String> locks = new TreeSet<>();
        cycle.forEach(edge -> locks.add(edge.from()));
        return locks;
    }

    private static Violation violation(List<Edge> cycle, Position position) {
        StringBuilder lines = new StringBuilder();
        for (Edge edge : cycle) {
            lines.append("\n  from '")
                    .append(LockPath.display(edge.from()))
                    .append("' to '")
                    .append(LockPath.display(edge.to()))
                    .append("':")
                    .append(Step.lines(edge.way().steps()));
        }
        Edge first = cycle.get(0);
        String others = cycle.size() == 2 ? "another way in the other order" : "other ways close a circle";
        return Message.violation(
                Rule.LOCK_ORDER_INVERSION,
                position,
                "'" + LockPath.display(first.to()) + "' is awaited while '" + LockPath.display(first.from())
                        + "' is held, and " + others,
                "tasks on these ways may each hold what the other waits for",
                "Enter the locks in one order everywhere",
                lines.toString());
    }
}
