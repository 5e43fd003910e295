package dev.continuo.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.testing.TestReferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each statement of asyncio's documentation of the primitives has a test that exists. */
class AsyncioDocsTableTest {
    private static final Path TABLE = Path.of("../docs/asyncio-docs.md");

    @Test
    void references_areTestsThatExist() throws IOException {
        TestReferences references = new TestReferences(TABLE);
        assertThat(references.missing()).isEmpty();
        assertThat(references.count()).isGreaterThan(80);
    }

    @Test
    void statements_allButAFew_haveATest() throws IOException {
        List<String> rows = Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| statement"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(60).allMatch(row -> row.contains("| `") || row.contains("| none: "));
        assertThat(rows).filteredOn(row -> row.contains("| none: ")).hasSizeLessThan(3);
    }
}
