package dev.continuo.benchmarks.harness;

import dev.continuo.benchmarks.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** How costs grow with the number of tasks, as a table and charts. */
final class GrowthReport {
    /** How much more Continuo's cost may grow than that of the limit. */
    private static final double ALLOWED = 1.5;

    private static final List<Contender> CONTENDERS = List.of(Contender.LIMIT, Contender.CONTINUO);

    private final Figures figures;
    private final String origin;

    /**
     * Makes the report.
     *
     * @param figures what was measured
     * @param origin a paragraph that says how and where
     */
    GrowthReport(Figures figures, String origin) {
        this.figures = figures;
        this.origin = origin;
    }

    List<Workload> workloads() {
        return figures.workloads(Metric.NANOS);
    }

    static String chartFile(Workload workload) {
        return Place.chart("growth-" + workload.id());
    }

    String markdown(List<String> failures) {
        StringBuilder text = new StringBuilder("# Growth on JDK " + Place.feature() + "\n\n");
        text.append(origin)
                .append("\nns per operation, by the number of tasks that live at the same time. Growth is the last")
                .append(" figure by the first; Continuo's shall be at most ")
                .append(ALLOWED)
                .append(" times the limit's. Where calls are nested, they are nested ten deep.\n\n");
        text.append(table().markdown());
        if (!failures.isEmpty()) {
            text.append("\n## Not measured\n\n");
            failures.forEach(failure -> text.append("- ").append(failure).append('\n'));
        }
        return text.toString();
    }

    private Table table() {
        List<Integer> sizes = workloads().stream()
                .flatMap(workload -> figures.tasks(workload, Metric.NANOS).stream())
                .distinct()
                .sorted()
                .toList();
        List<String> header = new ArrayList<>(List.of("#", "workload", "system"));
        sizes.forEach(size -> header.add(Numbers.plain(size)));
        header.addAll(List.of("growth", "by the limit's"));
        Table table = new Table(3, header);
        for (Workload workload : workloads()) {
            for (Contender contender : CONTENDERS) {
                table.add(row(workload, contender, sizes));
            }
        }
        return table;
    }

    private List<String> row(Workload workload, Contender contender, List<Integer> sizes) {
        List<String> row = new ArrayList<>();
        row.add("[" + workload.id() + "](" + chartFile(workload) + ")");
        row.add(workload.title());
        row.add(contender.title);
        for (int size : sizes) {
            OptionalDouble value = figures.value(new Cell(workload, contender, size), Metric.NANOS);
            row.add(value.isPresent() ? Numbers.plain(value.getAsDouble()) : "-");
        }
        OptionalDouble growth = growth(workload, contender);
        OptionalDouble limit = growth(workload, Contender.LIMIT);
        row.add(growth.isPresent() ? Numbers.plain(growth.getAsDouble()) : "-");
        if (contender == Contender.LIMIT || growth.isEmpty() || limit.isEmpty()) {
            row.add("");
        } else {
            double beyond = growth.getAsDouble() / limit.getAsDouble();
            row.add(beyond <= ALLOWED ? Numbers.plain(beyond) : "**" + Numbers.plain(beyond) + "**");
        }
        return row;
    }

    /** The cost with the most tasks by that with the fewest. */
    private OptionalDouble growth(Workload workload, Contender contender) {
        List<Integer> sizes = figures.tasks(workload, Metric.NANOS);
        if (sizes.size() < 2) {
            return OptionalDouble.empty();
        }
        OptionalDouble first = figures.value(new Cell(workload, contender, sizes.get(0)), Metric.NANOS);
        OptionalDouble last = figures.value(new Cell(workload, contender, sizes.get(sizes.size() - 1)), Metric.NANOS);
        return first.isPresent() && last.isPresent()
                ? OptionalDouble.of(last.getAsDouble() / first.getAsDouble())
                : OptionalDouble.empty();
    }

    /** A chart of a workload, in SVG. */
    String chart(Workload workload) {
        LineChart chart = new LineChart(
                workload.id() + ": " + workload.title() + ", JDK " + Place.feature(),
                "tasks",
                "ns/" + workload.operation());
        for (Contender contender : CONTENDERS) {
            List<LineChart.Point> points = new ArrayList<>();
            for (int size : figures.tasks(workload, Metric.NANOS)) {
                figures.value(new Cell(workload, contender, size), Metric.NANOS)
                        .ifPresent(value -> points.add(new LineChart.Point(size, value)));
            }
            chart.add(contender.title, points, contender.colour);
        }
        return chart.svg();
    }
}
