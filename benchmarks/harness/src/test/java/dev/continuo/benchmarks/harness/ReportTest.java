package dev.continuo.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.continuo.benchmarks.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private final Figures figures = new Figures();

    private void add(Workload workload, Contender contender, int tasks, Metric metric, double value) {
        figures.add(new Cell(workload, contender, tasks), 0, metric, value);
    }

    @Test
    void comparison_ofTwoSystems_showsFiguresAndRatios() {
        add(Workload.LOCK_HANDOVER_10, Contender.LIMIT, 0, Metric.NANOS, 20);
        add(Workload.LOCK_HANDOVER_10, Contender.CONTINUO, 0, Metric.NANOS, 30);
        add(Workload.LOCK_HANDOVER_10, Contender.KOTLIN, 0, Metric.NANOS, 1210);

        String markdown = new ComparisonReport(figures, "on a machine").markdown(List.of());

        assertThat(markdown)
                .contains("on a machine")
                .contains("| # | workload (operation) | limit | Continuo | Kotlin |")
                .contains("lock hand-over, 10 tasks (acquisition) | 20.0 | 30.0 (1.50x) | 1,210 (61x) |")
                .doesNotContain("Allocated")
                .doesNotContain("Not measured");
    }

    @Test
    void comparison_ofTargets_saysWhichAreMissed() {
        add(Workload.LOCK_HANDOVER_10, Contender.LIMIT, 0, Metric.NANOS, 20);
        add(Workload.LOCK_HANDOVER_10, Contender.CONTINUO, 0, Metric.NANOS, 50);
        add(Workload.LOCK_HANDOVER_10, Contender.KOTLIN, 0, Metric.NANOS, 210);

        assertThat(new ComparisonReport(figures, "").markdown(List.of()))
                .contains("| at most 2.00 x limit | 50.0 : 20.0 ns/op | **no** |")
                .contains("| 4.00 x ahead of Kotlin | 50.0 : 210 ns/op | yes |");
    }

    @Test
    void summary_seenFromAPage_linksIntoTheDirectory() {
        add(Workload.YIELD, Contender.LIMIT, 0, Metric.NANOS, 4);

        assertThat(new ComparisonReport(figures, "on a machine").summary("docs/"))
                .startsWith("on a machine")
                .contains("| [4](docs/charts/4-" + Place.feature() + ".svg) |");
    }

    @Test
    void markedPart_ofAPage_isReplacedAlone(@TempDir Path directory) throws IOException {
        Path page = Files.writeString(
                directory.resolve("page.md"), "before\n<!-- benchmarks -->\nold\n<!-- /benchmarks -->\nafter\n");

        MarkedPart.replace(page, "new\n");

        assertThat(page).hasContent("before\n<!-- benchmarks -->\nnew\n<!-- /benchmarks -->\nafter\n");
    }

    @Test
    void markedPart_ofAPageWithoutMarks_saysWhatIsMissing(@TempDir Path directory) throws IOException {
        Path page = Files.writeString(directory.resolve("page.md"), "nothing\n");

        assertThatThrownBy(() -> MarkedPart.replace(page, "new\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("'<!-- benchmarks -->' and '<!-- /benchmarks -->'");
    }

    @Test
    void comparison_ofBytes_hasNoRatioToALimitOfNone() {
        add(Workload.YIELD, Contender.LIMIT, 0, Metric.BYTES, 0.3);
        add(Workload.YIELD, Contender.KOTLIN, 0, Metric.BYTES, 90);

        assertThat(new ComparisonReport(figures, "").markdown(List.of())).contains("| 0.30 | 90.0 |");
    }

    @Test
    void comparison_withFailures_namesThem() {
        assertThat(new ComparisonReport(figures, "").markdown(List.of("4 ea has failed")))
                .contains("## Not measured\n\n- 4 ea has failed\n");
    }

    @Test
    void growth_beyondWhatIsAllowed_standsOut() {
        add(Workload.YIELD, Contender.LIMIT, 100, Metric.NANOS, 5);
        add(Workload.YIELD, Contender.LIMIT, 100_000, Metric.NANOS, 10);
        add(Workload.YIELD, Contender.CONTINUO, 100, Metric.NANOS, 10);
        add(Workload.YIELD, Contender.CONTINUO, 100_000, Metric.NANOS, 40);

        assertThat(new GrowthReport(figures, "").markdown(List.of()))
                .contains("| limit | 5.00 | 10.0 | 2.00 |  |")
                .contains("| Continuo | 10.0 | 40.0 | 4.00 | **2.00** |");
    }

    @Test
    void loops_slowerThanPlainOnes_standOut() {
        add(Workload.LOOP_SUM, Contender.PLAIN, 0, Metric.NANOS, 0.5);
        add(Workload.LOOP_SUM, Contender.CONTINUO, 0, Metric.NANOS, 0.52);
        add(Workload.LOOP_SUM, Contender.CONTINUO_AGENT, 0, Metric.NANOS, 0.75);

        assertThat(LoopsCommand.markdown(figures, "")).contains("| 0.50 | 0.52 | 1.04x | 0.75 | **1.50x** |");
    }
}
