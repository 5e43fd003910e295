package dev.continuo.benchmarks.harness;

import dev.continuo.benchmarks.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Compares loops in woven methods with the same loops in plain ones. */
@Command(
        name = "loops",
        description =
                "Runs inner loops without an await in woven methods, and the same loops in methods that aren't woven:"
                        + " what the compiler of the JVM does for one it must do for the other.")
final class LoopsCommand implements Callable<Integer> {
    private static final String NAME = "loops";
    private static final List<Contender> CONTENDERS =
            List.of(Contender.PLAIN, Contender.CONTINUO, Contender.CONTINUO_AGENT);

    /** More than the noise between two runs of the same code. */
    private static final double ALLOWED = 1.1;

    @Mixin
    private RunOptions options = new RunOptions();

    private LoopsCommand() {}

    @Override
    public Integer call() throws IOException {
        Session session = Session.begin(NAME, options, options.effort());
        List<Cell> cells = new ArrayList<>();
        for (Workload workload : Workload.values()) {
            if (workload.isLoop() && options.includes(workload)) {
                CONTENDERS.forEach(contender -> cells.add(new Cell(workload, contender, 0)));
            }
        }
        List<String> failures = session.measure(cells);
        Path table = Place.report(options.output).resolve(Place.table(NAME));
        Files.writeString(table, markdown(session.figures(), Machine.describe(NAME, options, options.effort())));
        System.out.println("written: " + table);
        return failures.isEmpty() ? 0 : 1;
    }

    static String markdown(Figures figures, String origin) {
        Table table = new Table(2, List.of("#", "inner loop", "not woven", "woven", "ratio", "by the agent", "ratio"));
        for (Workload workload : figures.workloads(Metric.NANOS)) {
            List<String> row = new ArrayList<>(List.of(workload.id(), workload.title()));
            OptionalDouble plain = figures.value(workload, Contender.PLAIN, Metric.NANOS);
            for (Contender contender : CONTENDERS) {
                OptionalDouble value = figures.value(workload, contender, Metric.NANOS);
                row.add(value.isPresent() ? Numbers.plain(value.getAsDouble()) : "-");
                if (contender != Contender.PLAIN) {
                    row.add(value.isPresent() ? ratio(value.getAsDouble(), plain) : "-");
                }
            }
            table.add(row);
        }
        return "# Inner loops on JDK " + Place.feature() + "\n\n" + origin
                + "\nns per inner step. Each inner loop stands in a loop that awaits a call once in 1000 inner steps.\n\n"
                + table.markdown();
    }

    private static String ratio(double value, OptionalDouble plain) {
        String text = Numbers.ratio(value, plain, Metric.NANOS);
        return plain.isPresent() && value > ALLOWED * plain.getAsDouble() ? "**" + text + "**" : text;
    }
}
