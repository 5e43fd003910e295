package dev.continuo.it.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.catalogue.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of the cases has each of them, and names tests and rules that exist. */
class WeavingCasesTableIT {
    private static final int CASES = 65;
    private static final Path TABLE = Path.of("../docs/weaving.md");
    private static final List<Path> TESTS = List.of(Path.of("src/test/java"), Path.of("../agent/src/test/java"));
    private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\| ([^|]+) \\| ([^|]+) \\|([^|]*)\\|");
    private static final Pattern REFERENCE = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final Pattern QUOTED = Pattern.compile("`(\\w+)`");
    private static final Pattern CASE_TEST = Pattern.compile("case(\\d\\d)_.*");

    private static List<Matcher> rows() throws IOException {
        List<Matcher> rows = new ArrayList<>();
        for (String line : Files.readAllLines(TABLE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Returns the names of the test methods in the source of each class. */
    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (Path root : TESTS) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = file.getFileName().toString();
                    sources.merge(name.replace(".java", ""), Files.readString(file), String::concat);
                }
            }
        }
        return sources;
    }

    private static boolean isTest(String source, String method) {
        return Pattern.compile("@(Parameterized)?Test\\b[^;{}]*\\bvoid " + method + "\\(")
                .matcher(source)
                .find();
    }

    @Test
    void cases_allHaveARow() throws IOException {
        assertThat(rows().stream().map(row -> Integer.valueOf(row.group(1))))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, CASES).boxed().toList());
    }

    @Test
    void tests_ofEachRow_existAndAreOfThatCase() throws IOException {
        Map<String, String> sources = sources();
        for (Matcher row : rows()) {
            Matcher reference = REFERENCE.matcher(row.group(3));
            int found = 0;
            while (reference.find()) {
                found++;
                String source = sources.getOrDefault(reference.group(1), "");
                assertThat(isTest(source, reference.group(2)))
                        .as("case %s: %s", row.group(1), reference.group())
                        .isTrue();
            }
            assertThat(found).as("tests of case " + row.group(1)).isPositive();
        }
    }

    @Test
    void tests_thatBearTheNumberOfACase_areInItsRow() throws IOException {
        Map<Integer, String> rows =
                rows().stream().collect(Collectors.toMap(row -> Integer.valueOf(row.group(1)), row -> row.group(3)));
        for (Map.Entry<String, String> source : sources().entrySet()) {
            Matcher method = Pattern.compile("void (case\\d\\d_\\w+)\\(").matcher(source.getValue());
            while (method.find()) {
                Matcher number = CASE_TEST.matcher(method.group(1));
                assertThat(number.matches()).isTrue();
                assertThat(rows.get(Integer.valueOf(number.group(1))))
                        .contains("`" + source.getKey() + "#" + method.group(1) + "`");
            }
        }
    }

    @Test
    void rules_areThoseOfTheCatalogue() throws IOException {
        Set<String> ids = Arrays.stream(Rule.values()).map(Rule::id).collect(Collectors.toSet());
        int refused = 0;
        for (Matcher row : rows()) {
            Matcher rule = QUOTED.matcher(row.group(4));
            while (rule.find()) {
                refused++;
                assertThat(ids).contains(rule.group(1));
            }
        }
        assertThat(refused).isGreaterThan(8);
    }
}
