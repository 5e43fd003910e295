package dev.continuo.processor.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.catalogue.Rule;
import dev.continuo.catalogue.Severity;
import dev.continuo.catalogue.Stage;
import dev.continuo.processor.RuntimeLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules report in the corpus what its programs say, at the lines where they say it, and nothing else. */
class CorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    /** About programs that break several rules or none. */
    private static final String MIXED = "Mixed";

    /** Rules about the compilation, which no program breaks. */
    private static final Set<Rule> NOT_ABOUT_PROGRAMS =
            EnumSet.of(Rule.UNKNOWN_OPTION, Rule.PROCESSOR_FAULT, Rule.BODIES_UNCHECKED);

    private static Map<CorpusProgram, List<CorpusRun.Report>> reports;

    @TempDir
    static Path output;

    @BeforeAll
    static void compile() throws IOException {
        reports = new CorpusRun(RuntimeLibrary.classPath(), output).compile(programs());
    }

    private static List<CorpusProgram> programs() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            List<CorpusProgram> programs = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                programs.add(CorpusProgram.read(file));
            }
            return programs;
        }
    }

    @Test
    void reports_onEachProgram_areThoseItExpects() {
        assertThat(reports.entrySet())
                .hasSizeGreaterThan(20)
                .allSatisfy(entry -> assertThat(entry.getValue().stream()
                                .map(report -> report.rule() + " " + report.line())
                                .toList())
                        .as(entry.getKey().toString())
                        .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                        entry.getKey().marks("expect"),
                                        entry.getKey().marks("wrong"))
                                .map(mark -> mark.rule() + " " + mark.line())
                                .toList()));
    }

    @Test
    void reports_withoutOptions_haveTheSeverityOfTheCatalogue() {
        reports.forEach((program, list) -> {
            if (program.options().isEmpty()) {
                assertThat(list)
                        .allSatisfy(report -> assertThat(
                                        CorpusRun.rule(report.rule()).severity())
                                .as(program + " " + report)
                                .isEqualTo(report.kind() == Diagnostic.Kind.ERROR ? Severity.ERROR : Severity.WARN));
            }
        });
    }

    @Test
    void programs_areAboutARuleAndBreakItOrNot() {
        assertThat(reports.keySet()).allSatisfy(program -> {
            List<CorpusProgram.Mark> faults = Stream.concat(program.marks("expect"), program.marks("missed"))
                    .toList();
            String topic = program.topic();
            if (program.isFaulty()) {
                assertThat(faults)
                        .as(program.toString())
                        .anyMatch(mark -> topic.equals(MIXED) || mark.rule().equals(topic));
            } else {
                assertThat(faults).as(program.toString()).isEmpty();
            }
            assertThat(topic.equals(MIXED) || CorpusRun.rule(topic) != null).isTrue();
        });
    }

    @Test
    void rules_checkedInSource_haveAFaultyAndACorrectProgram() {
        Set<String> needed = Arrays.stream(Rule.values())
                .filter(rule -> rule.stage() != Stage.BYTECODE && !NOT_ABOUT_PROGRAMS.contains(rule))
                .map(Rule::id)
                .collect(Collectors.toSet());

        for (boolean isFaulty : new boolean[] {false, true}) {
            assertThat(reports.keySet().stream()
                            .filter(program -> program.isFaulty() == isFaulty)
                            .map(CorpusProgram::topic))
                    .containsAll(needed);
        }
    }

    /** With {@code -Dcorpus.update} the table is written instead. */
    @Test
    void table_inTheDocumentation_isThatOfTheCorpus() throws IOException {
        CorpusTable table = new CorpusTable(reports.keySet());
        if (System.getProperty("corpus.update") != null) {
            table.write();
        }
        assertThat(CorpusTable.documented()).isEqualTo(table.text());
    }
}
