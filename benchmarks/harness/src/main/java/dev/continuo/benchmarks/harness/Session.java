package dev.continuo.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Measures cells one after the other, and keeps the figures in a file. */
final class Session {
    private final Forks forks;
    private final FigureFile file;
    private final Figures figures;
    private final int rounds;
    private final List<String> failures = new ArrayList<>();

    private Session(Forks forks, FigureFile file, Figures figures, int rounds) {
        this.forks = forks;
        this.file = file;
        this.figures = figures;
        this.rounds = rounds;
    }

    /**
     * Begins a session.
     *
     * @param name the command, which names the directory of figures and logs
     */
    static Session begin(String name, RunOptions options, Effort effort) throws IOException {
        Path directory = Place.runs(name);
        Path logs = Files.createDirectories(directory.resolve("logs"));
        FigureFile file = new FigureFile(directory.resolve("figures.csv"));
        if (!options.resume) {
            file.clear();
        }
        Forks forks = new Forks(Layout.find(), effort, options.allJvmArgs(), logs);
        return new Session(forks, file, file.read(), options.rounds());
    }

    Figures figures() {
        return figures;
    }

    /** Measures each cell once in each round; answers what failed. */
    List<String> measure(List<Cell> cells) {
        int all = cells.size() * rounds;
        int done = 0;
        long begin = System.nanoTime();
        for (int round = 0; round < rounds; round++) {
            for (Cell cell : cells) {
                done++;
                if (!figures.has(cell, round)) {
                    String outcome = measure(cell, round);
                    System.out.printf("[%d/%d] %-28s %s%n", done, all, cell, outcome);
                }
            }
        }
        System.out.println(
                "measured in " + Duration.ofNanos(System.nanoTime() - begin).toSeconds() + " s");
        return failures;
    }

    private String measure(Cell cell, int round) {
        try {
            Map<Metric, Double> values = forks.measure(cell);
            file.append(cell, round, values);
            values.forEach((metric, value) -> figures.add(cell, round, metric, value));
            return values.entrySet().stream()
                    .map(entry -> String.format(Locale.ROOT, "%12.2f %-6s", entry.getValue(), entry.getKey().id))
                    .collect(Collectors.joining(" "));
        } catch (IOException e) {
            failures.add(cell.toString());
            return "FAILED: " + e.getMessage();
        }
    }
}
