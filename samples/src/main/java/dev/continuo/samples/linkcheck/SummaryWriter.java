package dev.continuo.samples.linkcheck;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes a summary for people or for programs. */
final class SummaryWriter {
    private SummaryWriter() {}

    static void writeText(Summary summary, PrintStream out) {
        out.printf(
                "Checked %s on %s of %s; skipped %s to other sites.%n",
                count(summary.targets(), "link"),
                count(summary.pages(), "page"),
                summary.site(),
                count(summary.skipped(), "link"));
        List<BrokenLink> broken = summary.broken();
        out.println(broken.isEmpty() ? "No broken links." : count(broken.size(), "broken link") + ":");
        for (BrokenLink each : broken) {
            out.println("  " + each.link() + ": " + each.reason());
            if (each.pages().isEmpty()) {
                out.println("    is where the check began");
            }
            each.pages().forEach(page -> out.println("    on " + page));
        }
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    static String toJson(Summary summary) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setIndent("  ");
            json.beginObject();
            json.name("site").value(summary.site());
            json.name("pages").value(summary.pages());
            json.name("targets").value(summary.targets());
            json.name("skipped").value(summary.skipped());
            json.name("broken").beginArray();
            for (BrokenLink each : summary.broken()) {
                write(each, json);
            }
            json.endArray().endObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.toString();
    }

    private static void write(BrokenLink broken, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("link").value(broken.link());
        json.name("reason").value(broken.reason());
        json.name("pages").beginArray();
        for (String page : broken.pages()) {
            json.value(page);
        }
        json.endArray().endObject();
    }
}
