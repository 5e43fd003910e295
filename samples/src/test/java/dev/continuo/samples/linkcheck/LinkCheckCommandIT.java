package dev.continuo.samples.linkcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.continuo.samples.SamplesProcess;
import dev.continuo.samples.SamplesProcess.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkCheckCommandIT {
    private static final String[] HANDBOOK = {
        "Checked 15 links on 12 pages of the shipped handbook; skipped 3 links to other sites.",
        "2 broken links:",
        "  /guide/no-such-page.html: HTTP 404",
        "    on /about.html",
        "  /guide/tasks.html#no-such-part: the page has no such anchor",
        "    on /about.html"
    };

    @TempDir
    private Path temp;

    @Test
    void linkcheck_withoutArguments_findsTheTwoBrokenLinksOfTheHandbook() throws Exception {
        Result result = SamplesProcess.run("linkcheck");

        assertThat(result.lines()).containsExactly(HANDBOOK);
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void linkcheck_sequential_findsTheSame() throws Exception {
        Result result = SamplesProcess.run("linkcheck", "--sequential");

        assertThat(result.lines()).containsExactly(HANDBOOK);
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void linkcheck_withOneRequestAtATime_findsTheSame() throws Exception {
        Result result = SamplesProcess.run("linkcheck", "--concurrency", "1");

        assertThat(result.lines()).containsExactly(HANDBOOK);
    }

    @Test
    void linkcheck_asJson_printsNothingElse() throws Exception {
        Result result = SamplesProcess.run("linkcheck", "--json");

        JsonObject json = JsonSummary.parse(result.out());
        assertThat(json.get("pages").getAsInt()).isEqualTo(12);
        assertThat(JsonSummary.broken(result.out()))
                .hasToString("{/guide/no-such-page.html=[/about.html], /guide/tasks.html#no-such-part=[/about.html]}");
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void linkcheck_withProgress_showsItOnStandardErrorOnly() throws Exception {
        Result result = SamplesProcess.run("linkcheck", "--progress");

        assertThat(result.lines()).containsExactly(HANDBOOK);
        assertThat(result.err()).contains("links visited").endsWith("\r\u001b[K");
    }

    @Test
    void linkcheck_ofAFolderWithoutBrokenLinks_exitsWithZero() throws Exception {
        Files.writeString(temp.resolve("index.html"), "<p id=a><a href='#a'>a</a><a href='mailto:b@example.org'>b</a>");

        Result result = SamplesProcess.run("linkcheck", temp.toString());

        assertThat(result.lines())
                .containsExactly(
                        "Checked 1 link on 1 page of " + temp + "; skipped 0 links to other sites.",
                        "No broken links.");
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void linkcheck_ofAFolderWithoutAnIndex_isRefused() throws Exception {
        Result result = SamplesProcess.run("linkcheck", temp.toString());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).startsWith("no index.html to begin with in " + temp);
    }

    @Test
    void linkcheck_ofAMissingFolder_isRefused() throws Exception {
        Result result = SamplesProcess.run("linkcheck", temp.resolve("missing").toString());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).startsWith("no such folder: " + temp.resolve("missing"));
        assertThat(result.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--concurrency, 0, '--concurrency must be from 1 to 10000, but was 0'",
        "--timeout, 0, '--timeout must be from 0.001 to 3600 seconds, but was 0.0'",
        "--timeout, NaN, '--timeout must be from 0.001 to 3600 seconds, but was NaN'",
        "--timeout, soon, 'soon'"
    })
    void linkcheck_withAWrongOption_isRefused(String option, String value, String message) throws Exception {
        Result result = SamplesProcess.run("linkcheck", option, value);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains(message, "Usage: continuo-samples linkcheck");
    }

    @Test
    void linkcheck_withAnUnknownOption_isRefusedWithASuggestion() throws Exception {
        Result result = SamplesProcess.run("linkcheck", "--concurrent", "2");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("Unknown option", "--concurrency");
    }
}
