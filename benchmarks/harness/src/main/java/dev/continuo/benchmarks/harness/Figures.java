package dev.continuo.benchmarks.harness;

import dev.continuo.benchmarks.Workload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** What was measured: one value of each metric for each cell and round. */
final class Figures {
    private record Key(Cell cell, Metric metric) {}

    private record Round(Cell cell, int round) {}

    private final Map<Key, List<Double>> values = new LinkedHashMap<>();
    private final Set<Round> done = new HashSet<>();

    void add(Cell cell, int round, Metric metric, double value) {
        values.computeIfAbsent(new Key(cell, metric), key -> new ArrayList<>()).add(value);
        done.add(new Round(cell, round));
    }

    boolean has(Cell cell, int round) {
        return done.contains(new Round(cell, round));
    }

    /** The least of the rounds, as what else runs on the machine only adds to a figure. */
    OptionalDouble value(Cell cell, Metric metric) {
        return values.getOrDefault(new Key(cell, metric), List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .min();
    }

    /** The value at the scale at which systems are compared. */
    OptionalDouble value(Workload workload, Contender contender, Metric metric) {
        return value(new Cell(workload, contender, 0), metric);
    }

    /** The workloads with a value of a metric, in their order. */
    List<Workload> workloads(Metric metric) {
        return values.keySet().stream()
                .filter(key -> key.metric == metric)
                .map(key -> key.cell.workload())
                .distinct()
                .sorted()
                .toList();
    }

    /** The systems with a value of a metric, in their order. */
    List<Contender> contenders(Metric metric) {
        return values.keySet().stream()
                .filter(key -> key.metric == metric)
                .map(key -> key.cell.contender())
                .distinct()
                .sorted()
                .toList();
    }

    /** The numbers of tasks with a value of a metric of a workload, in their order. */
    List<Integer> tasks(Workload workload, Metric metric) {
        return values.keySet().stream()
                .filter(key -> key.metric == metric && key.cell.workload() == workload)
                .map(key -> key.cell.tasks())
                .distinct()
                .sorted()
                .toList();
    }
}
