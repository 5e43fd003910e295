package dev.continuo.it.weaver;

import static dev.continuo.it.weaver.Case.keepsMeaningForEveryRelease;
import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.agent.diagnostic.WeaveException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Class files of every version: those that this JDK's compiler makes, and those that newer ones do. */
class EveryReleaseIT {
    private static final int MAJOR_VERSION = 7;
    private static final int RELEASE = 17;
    private static final int NEWEST_KNOWN = 72;

    /** What newer compilers write in other ways: concatenation, access to private members, try with resources. */
    private static final String PROGRAM = """
            class Res implements AutoCloseable { final int n; Res(int n) { this.n = n; } @Override public void close() { log("close" + n); } }
            class Case {
              private long hidden = 3; private static int made;
              Case(Object o, int i) { made++; hidden += i; log(o); }
              @Async private Task<Long> add(long l) { hidden += await(v(l)); return Task.of(hidden); }
              class Inner { @Async Task<String> go() throws Exception { hidden *= await(v(2)); AsyncCallable<Long> c = () -> add(await(v(1L))); return Task.of("" + hidden + await(c.call()) + await(add(4)) + made); } }
              enum Color { RED, GREEN }
              @Async static Task<Object> run() throws Exception {
                String out = "a" + await(v(1)) + 'c' + await(v(2L)) + 1.5 + await(v(null));
                Case c = new Case(await(v("arg")), out.length() > 3 ? await(v(5)) : 6);
                out += await(c.new Inner().go());
                int[] a = {1, 2, 3}; int i = 0; double d = .25;
                for (Color color : Color.values()) { switch (color) { case RED: a[i++] += await(v(7)); break; default: a[i] <<= await(v(2)); } }
                try (Res r = new Res(await(v(8)))) { out += r.n + await(v(d)); await(fail(new IllegalStateException("x"))); }
                catch (IllegalStateException e) { out += e.getMessage() + await(v(i)); } finally { out += "f" + await(v(a[0])); }
                synchronized (c) { i++; }
                switch (await(v("Aa"))) { case "BB": out += 1; case "Aa": out += await(v(2)); default: out += 3; }
                return Task.of(out + a[0] + a[1] + i + c.hidden);
              }
            }
            """;

    @Test
    void programOfJava8_keepsItsMeaningInClassFilesOfEveryVersion() {
        keepsMeaningForEveryRelease(8, PROGRAM);
    }

    @Test
    void recordsTextBlocksAndSwitchExpressions_keepTheirMeaningInClassFilesOfEveryVersion() {
        keepsMeaningForEveryRelease(17, """
                sealed interface Shape permits Dot, Line {}
                record Dot(int x) implements Shape { @Async Task<Dot> plus(int k) { return Task.of(new Dot(x + await(v(k)))); } }
                record Line(Dot from, Dot to) implements Shape {}
                class Case {
                  @Async static Task<Integer> size(Shape s) { if (s instanceof Line l && await(v(true))) return Task.of(l.to().x() - await(v(l.from().x()))); return Task.of(s instanceof Dot d ? await(v(d.x())) : -1); }
                  @Async static Task<Object> run() {
                    var text = "t" + await(v("b"));
                    int n = switch (await(v(text.length()))) { case 2 -> { int k = await(v(5)); yield k + 1; } case 3, 4 -> await(v(9)); default -> 0; };
                    return Task.of(text + n + await(size(new Line(new Dot(1), await(new Dot(2).plus(n))))) + await(size(new Dot(await(v(3))))));
                  }
                }
                """);
    }

    @Test
    void patternSwitches_keepTheirMeaningInClassFilesOfEveryVersion() {
        keepsMeaningForEveryRelease(21, """
                record P(Object a, int b) {}
                class Case {
                  @Async static Task<String> one(Object o) {
                    return Task.of(switch (o) { case null -> "null" + await(v(0)); case P(String s, int i) when await(v(i)) > 1 -> s + i + await(v("p")); case P(var a, var b) -> a + "" + await(v(b)); case Integer i when i > await(v(3)) -> "big" + i; case Integer i -> "int" + await(v(i)); default -> await(v("other")); });
                  }
                  @Async static Task<Object> run() { String out = ""; for (Object o : new Object[] {null, new P("s", 2), new P("t", 1), new P(4, 5), 9, 2, 'c'}) out += await(one(o)); return Task.of(out); }
                }
                """);
    }

    /** A build may weave on an older JDK what a newer one has compiled; of versions only what may be in them differs. */
    @Test
    void classFilesNewerThanThisJdk_areWovenAsTheirContentsSay() throws WeaveException {
        Map<String, byte[]> classFiles = Case.compile(PROGRAM, RELEASE, true);
        Map<String, byte[]> expected = Weaving.weave(classFiles);
        IntStream.rangeClosed(Runtime.version().feature() + 45, NEWEST_KNOWN)
                .forEach(version -> assertThat(woven(classFiles, version))
                        .as("version " + version)
                        .containsExactlyEntriesOf(withVersion(expected, version)));
        Map<String, byte[]> newest = Runs.weave(withVersion(classFiles, NEWEST_KNOWN));
        Outcome plain = Runs.plain(classFiles).oracle("t.Case");
        Map<String, byte[]> asThisJdkReadsIt = withVersion(newest, RELEASE + 44);
        assertThat(Runs.woven(asThisJdkReadsIt).run("t.Case", "pending")).isEqualTo(plain);
    }

    private static Map<String, byte[]> woven(Map<String, byte[]> classFiles, int version) {
        try {
            return Weaving.weave(withVersion(classFiles, version));
        } catch (WeaveException e) {
            throw new AssertionError("version " + version, e);
        }
    }

    private static Map<String, byte[]> withVersion(Map<String, byte[]> classFiles, int version) {
        Map<String, byte[]> changed = new TreeMap<>();
        classFiles.forEach((name, classFile) -> {
            byte[] copy = classFile.clone();
            copy[MAJOR_VERSION] = (byte) version;
            changed.put(name, copy);
        });
        return changed;
    }
}
