package dev.continuo.benchmarks.harness;

import dev.continuo.benchmarks.Workload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** The comparison of systems as tables and charts. */
final class ComparisonReport {
    private final Figures figures;
    private final String origin;

    /**
     * Makes the report.
     *
     * @param figures what was measured
     * @param origin a paragraph that says how and where
     */
    ComparisonReport(Figures figures, String origin) {
        this.figures = figures;
        this.origin = origin;
    }

    /** The workloads that there is a chart of. */
    List<Workload> workloads() {
        return Arrays.stream(Workload.values())
                .filter(workload -> Arrays.stream(Contender.values())
                        .anyMatch(contender -> figures.value(workload, contender, chartMetric(workload))
                                .isPresent()))
                .toList();
    }

    /** Time, allocation, targets; what failed is named at the end. */
    String markdown(List<String> failures) {
        StringBuilder text = new StringBuilder("# Benchmarks on JDK " + Place.feature() + "\n\n");
        text.append(origin)
                .append("\nEvery figure comes from a JVM of its own. In brackets: how many times the limit, which is")
                .append(" the same work written by hand without any rules. Numbers of workloads link to charts.\n");
        section(text, "Time per operation, in ns", table(Metric.NANOS, ""));
        section(text, "Allocated per operation, in bytes", table(Metric.BYTES, ""));
        section(text, "One run, in ms", table(Metric.MILLIS, ""));
        section(text, "Peak of the heap in one run, in MiB", table(Metric.PEAK_MIB, ""));
        section(text, "Heap per suspended task, in bytes", table(Metric.BYTES_PER_TASK, ""));
        section(text, "Targets", targets());
        if (!failures.isEmpty()) {
            text.append("\n## Not measured\n\n");
            failures.forEach(failure -> text.append("- ").append(failure).append('\n'));
        }
        return text.toString();
    }

    /**
     * The table of times alone, for a page that shows the figures in short.
     *
     * @param directory where the report is, seen from the page; with a slash at its end unless it is empty
     */
    String summary(String directory) {
        return origin + "\nIn ns per operation; in brackets, times the hand-written limit. All figures: ["
                + Place.table("benchmarks") + "](" + directory + Place.table("benchmarks") + ").\n\n"
                + table(Metric.NANOS, directory).markdown();
    }

    private static void section(StringBuilder text, String title, Table table) {
        if (!table.isEmpty()) {
            text.append("\n## ").append(title).append("\n\n").append(table.markdown());
        }
    }

    private Table table(Metric metric, String chartPrefix) {
        List<Contender> contenders = figures.contenders(metric);
        List<String> header = new ArrayList<>(List.of("#", "workload (operation)"));
        contenders.forEach(contender -> header.add(contender.title));
        Table table = new Table(2, header);
        for (Workload workload : figures.workloads(metric)) {
            List<String> row = new ArrayList<>();
            row.add("[" + workload.id() + "](" + chartPrefix + Place.chart(workload.id()) + ")");
            row.add(workload.title() + " (" + workload.operation() + ")");
            contenders.forEach(contender -> row.add(entry(workload, contender, metric)));
            table.add(row);
        }
        return table;
    }

    private String entry(Workload workload, Contender contender, Metric metric) {
        OptionalDouble value = figures.value(workload, contender, metric);
        if (value.isEmpty()) {
            return "-";
        }
        String text = Numbers.plain(value.getAsDouble());
        if (contender == Contender.LIMIT) {
            return text;
        }
        String ratio = Numbers.ratio(value.getAsDouble(), figures.value(workload, Contender.LIMIT, metric), metric);
        return ratio.isEmpty() ? text : text + " (" + ratio + ")";
    }

    private Table targets() {
        Table table = new Table(5, List.of("#", "workload", "target", "found (Continuo : other)", "met"));
        for (Target target : Target.all()) {
            for (Target.Finding finding : target.check(figures)) {
                table.add(List.of(
                        target.workload().id(),
                        target.workload().title(),
                        finding.demand(),
                        finding.found(),
                        finding.met() ? "yes" : "**no**"));
            }
        }
        return table;
    }

    /** A chart of a workload, in SVG. */
    String chart(Workload workload) {
        Metric metric = chartMetric(workload);
        BarChart chart = new BarChart(
                workload.id() + ": " + workload.title(),
                metric.id.replace("op", workload.operation()) + ", logarithmic, JDK " + Place.feature());
        OptionalDouble limit = figures.value(workload, Contender.LIMIT, metric);
        for (Contender contender : Contender.values()) {
            OptionalDouble value = figures.value(workload, contender, metric);
            if (value.isPresent()) {
                String label = Numbers.plain(value.getAsDouble());
                String ratio =
                        contender == Contender.LIMIT ? "" : " " + Numbers.ratio(value.getAsDouble(), limit, metric);
                chart.add(contender.title, value.getAsDouble(), label + ratio, contender.colour);
            }
        }
        return chart.svg();
    }

    private static Metric chartMetric(Workload workload) {
        return switch (workload) {
            case SLEEPERS -> Metric.MILLIS;
            case MEMORY -> Metric.BYTES_PER_TASK;
            default -> Metric.NANOS;
        };
    }
}
