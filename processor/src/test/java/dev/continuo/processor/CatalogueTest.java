package dev.continuo.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.annotation.Async;
import dev.continuo.annotation.Barrier;
import dev.continuo.annotation.Guarded;
import dev.continuo.processor.diagnostic.Rule;
import dev.continuo.processor.model.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalogue of rules agrees with the documentation, with the tests, and with the annotations. */
class CatalogueTest {
    private static final List<String> IDS =
            Arrays.stream(Rule.values()).map(Rule::id).toList();

    @Test
    void rules_documented_eachOnce() throws IOException {
        List<String> headings = Files.readAllLines(Path.of("../docs/checks.md")).stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4))
                .toList();

        assertThat(headings).containsExactlyElementsOf(IDS);
    }

    @Test
    void rules_tested_eachByAFailingProgram() throws IOException {
        String tests;
        try (Stream<Path> files = Files.list(Path.of("src/test/java/dev/continuo/processor"))) {
            tests = files.filter(file -> file.toString().endsWith("CompilationTest.java"))
                    .map(CatalogueTest::read)
                    .collect(Collectors.joining());
        }

        assertThat(IDS)
                .hasSizeGreaterThan(10)
                .allSatisfy(id -> assertThat(tests).contains(id));
    }

    @Test
    void rules_ids_areTheConstantsInCamelCase() {
        assertThat(Rule.values())
                .allSatisfy(rule -> assertThat(rule.id().replaceAll("(?<=[a-z])(?=[A-Z])", "_"))
                        .isEqualToIgnoringCase(rule.name()));
    }

    @Test
    void names_ofAnnotations_areTheirs() {
        assertThat(List.of(Names.ASYNC, Names.GUARDED, Names.BARRIER))
                .containsExactly(Async.class.getName(), Guarded.class.getName(), Barrier.class.getName());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
