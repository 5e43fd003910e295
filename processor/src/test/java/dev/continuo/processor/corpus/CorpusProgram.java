package dev.continuo.processor.corpus;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * One program of the corpus: a Java file in {@code <Rule>/faulty} or {@code <Rule>/correct}.
 *
 * <p>A line ends in {@code // expect: Rule, ...} where rules must report it, in {@code // missed: Rule, ...} where they
 * should and, as their documentation says, don't, and in {@code // wrong: Rule, ...} where they do and shouldn't. A file
 * may begin with a line {@code // options: -A...}. Package and the usual imports are put before its first line, unless it
 * states a package itself.
 */
final class CorpusProgram {
    private static final Pattern MARK = Pattern.compile("// (expect|missed|wrong): ([\\w, ]+)$");
    private static final String OPTIONS = "// options: ";
    private static final String IMPORTS = "import dev.continuo.*; import dev.continuo.annotation.*;"
            + " import dev.continuo.sync.*; import java.time.*; import java.util.*; import java.util.concurrent.*;"
            + " import java.util.function.*; import static dev.continuo.Continuo.*; ";

    private final Path file;
    private final String text;
    private final List<Mark> marks = new ArrayList<>();

    private CorpusProgram(Path file, String text) {
        this.file = file;
        this.text = text;
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = MARK.matcher(lines.get(i).stripTrailing());
            if (matcher.find()) {
                for (String rule : matcher.group(2).split(",")) {
                    marks.add(new Mark(matcher.group(1), rule.strip(), i + 1));
                }
            }
        }
    }

    /** A rule at a line. */
    record Mark(String kind, String rule, long line) {}

    static CorpusProgram read(Path file) throws IOException {
        return new CorpusProgram(file, Files.readString(file));
    }

    /** Returns the directory's name: the rule that the program is about, or another name where it is about several. */
    String topic() {
        return file.getParent().getParent().getFileName().toString();
    }

    boolean isFaulty() {
        return file.getParent().getFileName().toString().equals("faulty");
    }

    /** Returns the marks of a kind. */
    Stream<Mark> marks(String kind) {
        return marks.stream().filter(mark -> mark.kind().equals(kind));
    }

    /** Returns the options of the compiler that the first line states. */
    List<String> options() {
        return text.startsWith(OPTIONS)
                ? List.of(text.lines()
                        .findFirst()
                        .orElseThrow()
                        .substring(OPTIONS.length())
                        .strip()
                        .split(" +"))
                : List.of();
    }

    JavaFileObject source() {
        return new Source();
    }

    private String packageName() {
        String name = file.getFileName().toString().replace(".java", "");
        String kind = file.getParent().getFileName().toString();
        return String.join(".", "corpus", topic(), kind, name).toLowerCase(Locale.ROOT);
    }

    private String compiled() {
        boolean hasPackage = text.lines().anyMatch(line -> line.startsWith("package "));
        return hasPackage ? text : "package " + packageName() + "; " + IMPORTS + text;
    }

    @Override
    public String toString() {
        return topic() + "/" + file.getParent().getFileName() + "/" + file.getFileName();
    }

    private final class Source extends SimpleJavaFileObject {
        Source() {
            super(URI.create("corpus:///" + CorpusProgram.this), Kind.SOURCE);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return compiled();
        }
    }
}
