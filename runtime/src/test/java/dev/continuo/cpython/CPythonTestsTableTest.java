package dev.continuo.cpython;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.testing.TestReferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of CPython's tests names tests that exist, and its sums are right. */
class CPythonTestsTableTest {
    private static final Path TABLE = Path.of("../docs/cpython-tests.md");
    private static final int ALL = 367;
    private static final Pattern ROW = Pattern.compile("\\| test_\\w+ \\| (.*) \\|");
    private static final Pattern TOTAL = Pattern.compile("\\| total \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|");

    @Test
    void references_areTestsThatExist() throws IOException {
        TestReferences references = new TestReferences(TABLE);
        assertThat(references.missing()).isEmpty();
        assertThat(references.count()).isGreaterThan(300);
    }

    @Test
    void totals_areTheNumbersOfRows() throws IOException {
        int ported = 0;
        int without = 0;
        String total = "";
        for (String line : Files.readAllLines(TABLE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                ported += row.group(1).startsWith("`") ? 1 : 0;
                without += row.group(1).startsWith("none: ") ? 1 : 0;
            }
            Matcher sum = TOTAL.matcher(line);
            if (sum.matches()) {
                total = sum.group(1) + " " + sum.group(2) + " " + sum.group(3);
            }
        }
        assertThat(total).isEqualTo(ALL + " " + ported + " " + without);
        assertThat(ported + without).isEqualTo(ALL);
    }
}
