package dev.continuo.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Every program gives the trace that CPython 3.13 gave, line for line. */
class ConformanceTest {
    private static final int MOST_DESCRIBED = 3;
    private static final String CORPUS = "conformance.corpus";

    @Test
    void publicPrograms_onContinuo_giveTheTracesOfCPython() throws IOException {
        List<Recording> corpus = read("public.jsonl.gz");
        assertThat(corpus).hasSize(1000);
        assertAllEqual("public", corpus);
    }

    /** Programs of {@code src/test/oracle/nested.py}, which nest what the public ones don't. */
    @Test
    void nestedPrograms_onContinuo_giveTheTracesOfCPython() throws IOException {
        List<Recording> corpus = read("nested.jsonl.gz");
        assertThat(corpus).hasSize(1000);
        assertAllEqual("nested", corpus);
    }

    /** Programs of {@code src/test/oracle/structured.py}: task groups, queues, timeouts, and waits for several tasks. */
    @Test
    void structuredPrograms_onContinuo_giveTheTracesOfCPython() throws IOException {
        List<Recording> corpus = read("structured.jsonl.gz");
        assertThat(corpus).hasSize(400);
        assertAllEqual("structured", corpus);
    }

    /** Programs of a file that {@code src/test/oracle/record.py} wrote: {@code -Dconformance.corpus=FILE}. */
    @Test
    @EnabledIfSystemProperty(named = CORPUS, matches = ".+")
    void programsOfAFile_onContinuo_giveTheTracesOfCPython() throws IOException {
        Path file = Path.of(System.getProperty(CORPUS));
        try (InputStream in = Files.newInputStream(file)) {
            List<Recording> corpus = Recording.readAll(in);
            assertThat(corpus).as("programs of %s", file).isNotEmpty();
            assertAllEqual(file.getFileName().toString(), corpus);
        }
    }

    private static List<Recording> read(String resource) throws IOException {
        try (InputStream in = ConformanceTest.class.getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return Recording.readAll(in);
        }
    }

    private static void assertAllEqual(String corpus, List<Recording> recordings) {
        List<Comparison> different = recordings.stream()
                .map(Recording::compare)
                .filter(comparison -> !comparison.isEqual())
                .toList();
        int equal = recordings.size() - different.size();
        String figure = "conformance, " + corpus + " programs: " + equal + " of " + recordings.size();
        System.out.println(figure);
        StringBuilder report = new StringBuilder(figure).append('\n');
        different.stream().limit(MOST_DESCRIBED).forEach(comparison -> report.append(comparison.describe()));
        different.forEach(
                comparison -> report.append(comparison.recording().id()).append(' '));
        assertThat(different).as(report.toString()).isEmpty();
    }
}
