package dev.continuo.samples.linkcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryWriterTest {
    private static final Summary FINE = new Summary("docs", 1, 1, 0, List.of());
    private static final Summary BROKEN = new Summary(
            "\"docs\"",
            3,
            7,
            2,
            List.of(new BrokenLink("/x.html", "HTTP 404", List.of("/b.html", "/a.html", "/b.html"))));

    @Test
    void json_ofASummary_holdsAllOfIt() {
        JsonObject json = JsonParser.parseString(SummaryWriter.toJson(BROKEN)).getAsJsonObject();

        assertThat(json.keySet()).containsExactly("site", "pages", "targets", "skipped", "broken");
        assertThat(json.get("site").getAsString()).isEqualTo("\"docs\"");
        assertThat(json.get("pages").getAsInt()).isEqualTo(3);
        assertThat(json.get("targets").getAsInt()).isEqualTo(7);
        assertThat(json.get("skipped").getAsInt()).isEqualTo(2);
        assertThat(json.getAsJsonArray("broken"))
                .hasToString("[{\"link\":\"/x.html\",\"reason\":\"HTTP 404\",\"pages\":[\"/a.html\",\"/b.html\"]}]");
    }

    @Test
    void json_withoutFindings_hasAnEmptyList() {
        assertThat(SummaryWriter.toJson(FINE)).contains("\"broken\": []");
    }

    @Test
    void text_withFindings_namesEachAndItsPages() {
        assertThat(text(BROKEN).lines())
                .containsExactly(
                        "Checked 7 links on 3 pages of \"docs\"; skipped 2 links to other sites.",
                        "1 broken link:",
                        "  /x.html: HTTP 404",
                        "    on /a.html",
                        "    on /b.html");
    }

    @Test
    void text_withoutFindings_saysSo() {
        assertThat(text(FINE).lines())
                .containsExactly(
                        "Checked 1 link on 1 page of docs; skipped 0 links to other sites.", "No broken links.");
    }

    private static String text(Summary summary) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SummaryWriter.writeText(summary, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
