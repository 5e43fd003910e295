package dev.continuo.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Asserts what a compilation says: how often, which text, and on which line. */
final class Expectation {
    /** The comment that ends the line on which a program expects its message. */
    static final String HERE = "// here";

    private Expectation() {}

    /** Asserts that a program compiles without errors and warnings. */
    static void assertAccepted(String body, String... options) {
        Compilation compilation = Programs.compile(List.of(options), Programs.source("Program", body));
        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.warnings()).isEmpty();
    }

    /** Asserts that a program has exactly one error: of a rule, with a text, on the marked line. */
    static void assertRefused(String rule, String text, String body) {
        JavaFileObject source = Programs.source("Program", body);
        assertOnly(Programs.compile(source).errors(), rule, text, line(body));
    }

    /** Asserts that a program compiles, with exactly one warning: of a rule, with a text, on the marked line. */
    static void assertWarned(String rule, String text, String body, String... options) {
        Compilation compilation = Programs.compile(List.of(options), Programs.source("Program", body));
        assertThat(compilation.errors()).isEmpty();
        assertOnly(compilation.warnings(), rule, text, line(body));
    }

    static void assertOnly(
            List<? extends Diagnostic<? extends JavaFileObject>> diagnostics, String rule, String text, long line) {
        assertThat(diagnostics).hasSize(1);
        Diagnostic<? extends JavaFileObject> diagnostic = diagnostics.get(0);
        assertThat(diagnostic.getMessage(Locale.ROOT)).startsWith("[Continuo/" + rule + "] ");
        assertThat(diagnostic.getMessage(Locale.ROOT)).contains(text);
        assertThat(diagnostic.getLineNumber()).isEqualTo(line);
    }

    /** Returns the line of the mark, counted as in {@link Programs#source}. */
    static long line(String body) {
        int mark = body.indexOf(HERE);
        assertThat(mark).as("position of the mark").isNotNegative();
        return 2 + body.substring(0, mark).lines().count() - 1;
    }
}
