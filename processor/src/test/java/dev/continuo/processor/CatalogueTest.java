package dev.continuo.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.annotation.Async;
import dev.continuo.annotation.Barrier;
import dev.continuo.annotation.Guarded;
import dev.continuo.catalogue.Rule;
import dev.continuo.catalogue.Stage;
import dev.continuo.processor.model.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalogue of rules agrees with the documentation, with the tests, and with the annotations. */
class CatalogueTest {
    @Test
    void rules_documented_eachOnce() throws IOException {
        List<String> headings = Files.readAllLines(Path.of("../docs/checks.md")).stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4))
                .toList();

        assertThat(headings)
                .containsExactlyElementsOf(
                        Arrays.stream(Rule.values()).map(Rule::id).toList());
    }

    @Test
    void rulesInSource_tested_eachByCompilingAProgram() throws IOException {
        assertTested(Stage.BYTECODE, "CompilationTest.java", "src");
    }

    @Test
    void rulesInBytecode_tested_eachByWeavingAProgram() throws IOException {
        assertTested(Stage.SOURCE, "(Test|IT).java", "../agent/src", "../integration-tests/src");
    }

    private static void assertTested(Stage other, String suffix, String... directories) throws IOException {
        StringBuilder tests = new StringBuilder();
        for (String directory : directories) {
            try (Stream<Path> files = Files.walk(Path.of(directory, "test/java"))) {
                files.filter(file -> file.toString().matches(".*" + suffix))
                        .map(CatalogueTest::read)
                        .forEach(tests::append);
            }
        }
        assertThat(Rule.values())
                .filteredOn(rule -> rule.stage() != other)
                .hasSizeGreaterThan(10)
                .allSatisfy(rule -> assertThat(tests).containsAnyOf("Rule." + rule.name(), rule.id()));
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
