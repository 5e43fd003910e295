package dev.continuo.cpython;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The table of CPython's tests names tests that exist, and its sums are right. */
class CPythonTestsTableTest {
    private static final Path TABLE = Path.of("../docs/cpython-tests.md");
    private static final Pattern REFERENCE = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final Pattern ROW = Pattern.compile("\\| test_\\w+ \\| (.*) \\|");
    private static final Pattern TOTAL = Pattern.compile("\\| total \\| \\d+ \\| (\\d+) \\| (\\d+) \\| \\d+ \\|");

    private static boolean isTest(String type, String method) {
        return Stream.of("sync", "cpython")
                .map(name -> "dev.continuo." + name + "." + type)
                .anyMatch(name -> isTestOf(name, method));
    }

    private static boolean isTestOf(String type, String method) {
        try {
            return Stream.of(Class.forName(type).getDeclaredMethods())
                    .filter(of -> of.getName().equals(method))
                    .anyMatch(of ->
                            of.isAnnotationPresent(Test.class) || of.isAnnotationPresent(ParameterizedTest.class));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @Test
    void references_areTestsThatExist() throws IOException {
        List<String> missing = new ArrayList<>();
        Matcher reference = REFERENCE.matcher(Files.readString(TABLE));
        int found = 0;
        while (reference.find()) {
            found++;
            if (!isTest(reference.group(1), reference.group(2))) {
                missing.add(reference.group());
            }
        }
        assertThat(missing).isEmpty();
        assertThat(found).isGreaterThan(243);
    }

    @Test
    void totals_areTheNumbersOfRows() throws IOException {
        int ported = 0;
        int impossible = 0;
        String total = "";
        for (String line : Files.readAllLines(TABLE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                ported += row.group(1).startsWith("`") ? 1 : 0;
                impossible += row.group(1).startsWith("none: ") ? 1 : 0;
            }
            Matcher sum = TOTAL.matcher(line);
            if (sum.matches()) {
                total = sum.group(1) + " " + sum.group(2);
            }
        }
        assertThat(total).isEqualTo(ported + " " + impossible);
    }
}
