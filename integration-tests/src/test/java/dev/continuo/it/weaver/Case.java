package dev.continuo.it.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.agent.diagnostic.WeaveException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * One program, in the source text of a class {@code t.Case} and what it needs, whose {@code run()} is the entry.
 *
 * @param source the text, without the package and imports that all cases have
 * @param from the first release that it can be compiled for
 */
record Case(String source, int from) {
    private static final String HEAD = "package t; import static dev.continuo.Continuo.*; import static probe.Probe.*;"
            + " import dev.continuo.*; import dev.continuo.annotation.*; import java.util.*;"
            + " import java.util.concurrent.*; import java.util.function.*; ";

    private static final int MAJOR_VERSION = 7;

    /** The version of class files is that much higher than the release. */
    private static final int FIRST_VERSION = 44;

    private static final List<String> MIXES = List.of("1", "2", "3");

    /** Checks a program of Java 8 or newer: woven, it does what it does as plain Java. */
    static void keepsMeaning(String source) {
        new Case(source, 8).check();
    }

    /** Checks a program that needs a newer release; one that this JDK doesn't know is not checked. */
    static void keepsMeaning(int from, String source) {
        new Case(source, from).check();
    }

    /** Checks a program whose meaning can be told only with the table of local variables. */
    static void keepsMeaningWithVariables(String source) {
        SourceCompiler.RELEASES.forEach(release -> new Case(source, 8).check(release, true));
    }

    /** Checks a program with every release from one on that this JDK compiles for. */
    static void keepsMeaningForEveryRelease(int from, String source) {
        for (int release = from; release <= Runtime.version().feature(); release++) {
            Case program = new Case(source, from);
            assertThat(compile(source, release, true).values()).allMatch(hasVersion(release + FIRST_VERSION));
            program.check(release, true);
            program.check(release, false);
        }
    }

    private static Predicate<byte[]> hasVersion(int version) {
        return classFile -> classFile[MAJOR_VERSION] == version;
    }

    /** Returns the class files of a program. */
    static Map<String, byte[]> compile(String source, int release, boolean debug) {
        return SourceCompiler.compile(Map.of("t/Case.java", HEAD + source), release, debug);
    }

    private void check() {
        int checked = 0;
        for (int release : SourceCompiler.RELEASES) {
            if (release >= from) {
                check(release, true);
                if (release == from || release == SourceCompiler.NEWEST) {
                    check(release, false);
                }
                checked++;
            }
        }
        assertThat(checked > 0 || from > SourceCompiler.NEWEST).isTrue();
    }

    private void check(int release, boolean debug) {
        String where = "release " + release + (debug ? " -g" : " -g:none");
        Map<String, byte[]> classFiles = compile(source, release, debug);
        Outcome expected = Runs.plain(classFiles).oracle("t.Case");
        assertThat(expected.awaits()).as("awaits").isPositive();
        assertThat(expected.result()).doesNotContain("the oracle never waits");
        Map<String, byte[]> woven = weave(where, classFiles);
        BothWeavers.check(where, classFiles, woven);
        compare(where + ", ready", woven, "ready", expected, 0);
        compare(where + ", pending", woven, "pending", expected, expected.awaits());
        for (String seed : MIXES) {
            compare(where + ", mix " + seed, woven, seed, expected, -1);
        }
    }

    private static Map<String, byte[]> weave(String where, Map<String, byte[]> classFiles) {
        try {
            return Runs.weave(classFiles);
        } catch (WeaveException e) {
            throw new AssertionError(where + ": " + e.getMessage(), e);
        }
    }

    /** Each run has classes of its own, so that static state and initialization begin anew. */
    private static void compare(
            String where, Map<String, byte[]> woven, String mode, Outcome expected, int suspensions) {
        Runs runs = Runs.woven(woven);
        assertThat(runs.run("t.Case", mode)).as(where).isEqualTo(expected);
        if (suspensions >= 0) {
            assertThat(runs.suspensions()).as(where + ": suspensions").isEqualTo(suspensions);
        }
    }
}
