package dev.continuo.benchmarks.harness;

import dev.continuo.benchmarks.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures how the cost of an operation grows with the number of tasks. */
@Command(
        name = "growth",
        description =
                "Runs each workload with 10^2 to 10^6 tasks (--short: to 10^5), on Continuo and written by hand, and"
                        + " shows how the cost of an operation grows.")
final class GrowthCommand implements Callable<Integer> {
    private static final String NAME = "growth";
    private static final int HEAP_MIB = 8_192;
    private static final int SHORT_HEAP_MIB = 2_048;
    private static final int FEWEST = 100;
    private static final int MOST = 1_000_000;
    private static final int SHORT_MOST = 100_000;

    @Mixin
    private RunOptions options = new RunOptions();

    private GrowthCommand() {}

    @Override
    public Integer call() throws IOException {
        Effort effort = options.effort().withHeap(options.isShort ? SHORT_HEAP_MIB : HEAP_MIB);
        Session session = Session.begin(NAME, options, effort);
        List<String> failures = session.measure(cells());
        Path directory = Place.report(options.output);
        GrowthReport report = new GrowthReport(session.figures(), Machine.describe(NAME, options, effort));
        Path table = directory.resolve(Place.table(NAME));
        Files.writeString(table, report.markdown(failures));
        for (Workload workload : report.workloads()) {
            Files.writeString(directory.resolve(GrowthReport.chartFile(workload)), report.chart(workload));
        }
        System.out.println("written: " + table);
        return failures.isEmpty() ? 0 : 1;
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (Workload workload : Workload.values()) {
            if (workload.isTimed() && !workload.isLoop() && !workload.isVariant() && options.includes(workload)) {
                for (int tasks = FEWEST; tasks <= (options.isShort ? SHORT_MOST : MOST); tasks *= 10) {
                    cells.add(new Cell(workload, Contender.LIMIT, tasks));
                    cells.add(new Cell(workload, Contender.CONTINUO, tasks));
                }
            }
        }
        return cells;
    }
}
