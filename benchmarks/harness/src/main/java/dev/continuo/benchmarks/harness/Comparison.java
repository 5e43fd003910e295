package dev.continuo.benchmarks.harness;

import dev.continuo.benchmarks.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compares all systems on all workloads. */
final class Comparison {
    private static final String NAME = "benchmarks";

    private final RunOptions options;

    Comparison(RunOptions options) {
        this.options = options;
    }

    /** Measures, writes table and charts, and answers the exit code. */
    int run() throws IOException {
        Session session = Session.begin(NAME, options, options.effort());
        List<String> failures = session.measure(cells());
        Path directory = Place.report(options.output);
        ComparisonReport report =
                new ComparisonReport(session.figures(), Machine.describe(NAME, options, options.effort()));
        Path table = directory.resolve(Place.table(NAME));
        Files.writeString(table, report.markdown(failures));
        for (Workload workload : report.workloads()) {
            Files.writeString(directory.resolve(Place.chart(workload.id())), report.chart(workload));
        }
        System.out.println("written: " + table);
        Path page = options.page;
        if (page != null) {
            Path base = page.toAbsolutePath().normalize().getParent();
            String from =
                    base.relativize(directory.toAbsolutePath().normalize()).toString();
            MarkedPart.replace(page, report.summary(from.isEmpty() ? "" : from.replace('\\', '/') + "/"));
        }
        return failures.isEmpty() ? 0 : 1;
    }

    private List<Cell> cells() {
        List<Contender> contenders = Contender.systems(Place.feature()).stream()
                .filter(options::includes)
                .toList();
        List<Cell> cells = new ArrayList<>();
        for (Workload workload : Workload.values()) {
            if (!workload.isLoop() && options.includes(workload)) {
                contenders.stream()
                        .filter(contender -> contender.canDo(workload))
                        .forEach(contender -> cells.add(new Cell(workload, contender, 0)));
            }
        }
        return cells;
    }
}
