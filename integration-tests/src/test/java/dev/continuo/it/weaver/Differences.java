package dev.continuo.it.weaver;

import dev.continuo.agent.diagnostic.WeaveException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs random programs as plain Java and woven, and tells where they differ. */
final class Differences {
    private static final String SUPPORT = read();
    private static final List<String> MODES = List.of("ready", "pending", "17", "18");

    /**
     * A program that isn't what it was.
     *
     * @param program the program
     * @param what how it differs
     */
    record Difference(RandomProgram program, String what) {}

    /** How many awaits the programs have come to, so that a test can tell that they did something. */
    private long awaits;

    private int suspended;
    private int tooLarge;

    long awaits() {
        return awaits;
    }

    int suspended() {
        return suspended;
    }

    /** How many programs were refused because a method would exceed what the JVM allows. */
    int tooLarge() {
        return tooLarge;
    }

    /** Returns the programs that differ. All are of the same release. */
    List<Difference> in(Collection<RandomProgram> programs) {
        Map<String, String> sources = new TreeMap<>();
        int release = programs.iterator().next().release();
        sources.put("t/P.java", SUPPORT);
        if (release >= 16) {
            sources.put("t/Rec.java", "package t; record Rec(int a, Object b) {}");
        }
        programs.forEach(program -> sources.put("t/" + program.name() + ".java", program.source()));
        Map<String, byte[]> classFiles = SourceCompiler.compile(sources, release, true);
        Map<String, WeaveException> refused = new TreeMap<>();
        Map<String, byte[]> all = new TreeMap<>(OracleApi.probe());
        all.putAll(classFiles);
        Runs woven = Runs.woven(Weaving.weave(all, refused::put));
        Runs plain = Runs.plain(classFiles);
        List<Difference> differences = new ArrayList<>();
        for (RandomProgram program : programs) {
            WeaveException refusal = refused.get("t/" + program.name());
            if (refusal == null) {
                compare(program, plain, woven, differences);
            } else if (refusal.getMessage().contains("[Continuo/MethodTooLarge]")) {
                tooLarge++;
            } else {
                differences.add(new Difference(program, refusal.toString()));
            }
        }
        return differences;
    }

    private void compare(RandomProgram program, Runs plain, Runs woven, List<Difference> differences) {
        String type = "t." + program.name();
        Outcome expected = plain.oracle(type);
        awaits += expected.awaits();
        for (String mode : MODES) {
            Outcome actual = woven.run(type, mode);
            suspended += woven.suspensions() > 0 ? 1 : 0;
            if (!actual.equals(expected)) {
                differences.add(new Difference(program, mode + "\nexpected " + expected + "\nbut was  " + actual));
                return;
            }
        }
    }

    private static String read() {
        try (InputStream in = Differences.class.getResourceAsStream("/random/P.java.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
