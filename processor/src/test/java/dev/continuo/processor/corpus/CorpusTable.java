package dev.continuo.processor.corpus;

import dev.continuo.catalogue.Rule;
import dev.continuo.catalogue.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The table in the documentation: what the rules find in the corpus, and what they miss. */
final class CorpusTable {
    private static final Path DOCUMENT = Path.of("../docs/checks.md");
    private static final String BEGIN = "<!-- the table of the corpus -->\n";
    private static final String END = "<!-- end of the table -->\n";

    private final Collection<CorpusProgram> programs;

    CorpusTable(Collection<CorpusProgram> programs) {
        this.programs = programs;
    }

    /** Returns the table as it should stand in the documentation. */
    String text() {
        StringBuilder table = new StringBuilder(
                "| rule | severity | correct programs | faulty programs | places | precision | recall |\n"
                        + "|---|---|---|---|---|---|---|\n");
        for (Rule rule : Rule.values()) {
            if (rule.stage() != Stage.BYTECODE && topic(rule.id(), false) + topic(rule.id(), true) > 0) {
                table.append(row(rule));
            }
        }
        long faulty = programs.stream().filter(CorpusProgram::isFaulty).count();
        long found = count("expect", null);
        table.append("| all | | %d | %d | %d | %s | %s |%n"
                .formatted(
                        programs.size() - faulty,
                        faulty,
                        found + count("missed", null),
                        percent(found, count("wrong", null)),
                        percent(found, count("missed", null))));
        return table.toString();
    }

    private String row(Rule rule) {
        long found = count("expect", rule.id());
        long missed = count("missed", rule.id());
        return "| %s | %s | %d | %d | %d | %s | %s |%n"
                .formatted(
                        rule.id(),
                        rule.severity().name().toLowerCase(Locale.ROOT),
                        topic(rule.id(), false),
                        topic(rule.id(), true),
                        found + missed,
                        percent(found, count("wrong", rule.id())),
                        percent(found, missed));
    }

    private long topic(String topic, boolean isFaulty) {
        return programs.stream()
                .filter(program -> program.topic().equals(topic) && program.isFaulty() == isFaulty)
                .count();
    }

    private long count(String kind, String rule) {
        return programs.stream()
                .flatMap(program -> program.marks(kind))
                .filter(mark -> rule == null || mark.rule().equals(rule))
                .count();
    }

    private static String percent(long good, long bad) {
        return good + bad == 0 ? "" : "%.0f %%".formatted(100.0 * good / (good + bad));
    }

    /** Returns the table that stands in the documentation. */
    static String documented() throws IOException {
        String document = Files.readString(DOCUMENT);
        return document.substring(document.indexOf(BEGIN) + BEGIN.length(), document.indexOf(END));
    }

    /** Puts the table into the documentation. */
    void write() throws IOException {
        String document = Files.readString(DOCUMENT);
        List<String> around = List.of(
                document.substring(0, document.indexOf(BEGIN) + BEGIN.length()),
                document.substring(document.indexOf(END)));
        Files.writeString(DOCUMENT, around.get(0) + text() + around.get(1));
    }
}
