package dev.continuo.processor.compiletime;

import java.util.ArrayList;
import java.util.List;

/** What the compilations of one variant cost, round by round. */
final class Samples {
    private final List<Long> cpuNanos = new ArrayList<>();
    private final List<Long> wallNanos = new ArrayList<>();

    void add(long cpu, long wall) {
        cpuNanos.add(cpu);
        wallNanos.add(wall);
    }

    double cpuSeconds() {
        return median(cpuNanos) / 1e9;
    }

    double wallSeconds() {
        return median(wallNanos) / 1e9;
    }

    double cpuRatio(Samples base) {
        return cpuSeconds() / base.cpuSeconds();
    }

    double wallRatio(Samples base) {
        return wallSeconds() / base.wallSeconds();
    }

    private static double median(List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }
}
