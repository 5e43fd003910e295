package dev.continuo.benchmarks.harness;

import dev.continuo.benchmarks.Workload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A file of comma-separated values that gets a line for each figure as soon as it is measured. */
final class FigureFile {
    private static final String HEADER = "workload,system,tasks,round,metric,value";
    private static final int COLUMNS = 6;

    private final Path file;

    FigureFile(Path file) {
        this.file = file;
    }

    /** Begins an empty file. */
    void clear() throws IOException {
        Files.write(file, List.of(HEADER));
    }

    /** Reads what is there; a file that isn't there holds nothing. */
    Figures read() throws IOException {
        Figures figures = new Figures();
        if (Files.exists(file)) {
            List<String> lines = Files.readAllLines(file);
            for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
                addTo(figures, line);
            }
        }
        return figures;
    }

    private void addTo(Figures figures, String line) throws IOException {
        String[] columns = line.split(",");
        try {
            if (columns.length != COLUMNS) {
                throw new IllegalArgumentException(COLUMNS + " columns were expected");
            }
            Cell cell = new Cell(Workload.of(columns[0]), Contender.of(columns[1]), Integer.parseInt(columns[2]));
            figures.add(cell, Integer.parseInt(columns[3]), Metric.of(columns[4]), Double.parseDouble(columns[5]));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": the line '" + line + "' can't be read: " + e.getMessage(), e);
        }
    }

    void append(Cell cell, int round, Map<Metric, Double> values) {
        StringBuilder lines = new StringBuilder();
        values.forEach((metric, value) -> lines.append(String.format(
                Locale.ROOT,
                "%s,%s,%d,%d,%s,%.4f%n",
                cell.workload().id(),
                cell.contender().id,
                cell.tasks(),
                round,
                metric.id,
                value)));
        try {
            Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
