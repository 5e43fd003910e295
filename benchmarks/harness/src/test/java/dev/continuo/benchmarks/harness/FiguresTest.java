package dev.continuo.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.continuo.benchmarks.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTest {
    private static final Cell CELL = new Cell(Workload.YIELD, Contender.LIMIT, 0);

    @Test
    void value_ofSeveralRounds_isTheLeast() {
        Figures figures = new Figures();
        figures.add(CELL, 0, Metric.NANOS, 9);
        figures.add(CELL, 1, Metric.NANOS, 4);
        figures.add(CELL, 2, Metric.NANOS, 5);

        assertThat(figures.value(CELL, Metric.NANOS)).hasValue(4);
    }

    @Test
    void value_notMeasured_isEmpty() {
        assertThat(new Figures().value(CELL, Metric.BYTES)).isEmpty();
    }

    @Test
    void file_readAgain_holdsWhatWasAppended(@TempDir Path directory) throws IOException {
        FigureFile file = new FigureFile(directory.resolve("figures.csv"));
        file.clear();
        file.append(CELL, 1, new EnumMap<>(Map.of(Metric.NANOS, 4.25, Metric.BYTES, 16.0)));

        Figures read = new FigureFile(directory.resolve("figures.csv")).read();

        assertThat(read.value(CELL, Metric.NANOS)).hasValue(4.25);
        assertThat(read.value(CELL, Metric.BYTES)).hasValue(16);
        assertThat(read.has(CELL, 1)).isTrue();
        assertThat(read.has(CELL, 0)).isFalse();
    }

    @Test
    void file_thatIsNotThere_holdsNothing(@TempDir Path directory) throws IOException {
        assertThat(new FigureFile(directory.resolve("none.csv")).read().workloads(Metric.NANOS))
                .isEmpty();
    }

    @Test
    void file_withABrokenLine_namesFileAndLine(@TempDir Path directory) throws IOException {
        Path path = Files.writeString(directory.resolve("figures.csv"), "header\n4,limit,0,0,parsecs,1.5\n");

        assertThatThrownBy(() -> new FigureFile(path).read())
                .isInstanceOf(IOException.class)
                .hasMessageContaining(path.toString())
                .hasMessageContaining("'4,limit,0,0,parsecs,1.5'")
                .hasMessageContaining("there is no metric 'parsecs'");
    }
}
