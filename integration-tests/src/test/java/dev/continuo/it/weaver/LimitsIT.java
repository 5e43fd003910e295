package dev.continuo.it.weaver;

import static dev.continuo.it.weaver.Case.keepsMeaning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import dev.continuo.agent.diagnostic.WeaveException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Cases 22 and 23: very many live values, and very many awaits. */
class LimitsIT {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int RELEASE = 17;
    private static final int VALUES = 300;

    /** As deep as compilers go without a stack of their own. */
    private static final int MAX_CALLS = 40;

    private static final List<String> TYPES = List.of("long", "double", "int", "String", "float");

    private static String repeat(int count, String separator, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining(separator));
    }

    private static String value(int i) {
        return switch (TYPES.get(i % TYPES.size())) {
            case "long" -> (1L << i % 60) + "L";
            case "double" -> i + ".25";
            case "int" -> "" + i * 7;
            case "float" -> i + ".5f";
            default -> "\"s" + i + "\"";
        };
    }

    private static String locals() {
        return repeat(VALUES, " ", i -> TYPES.get(i % TYPES.size()) + " x" + i + " = " + value(i) + ";");
    }

    private static String appended(int from) {
        return repeat(VALUES - from, "", i -> ".append(x" + (from + i) + ").append(' ')");
    }

    /** More than fit into a byte, in number and in slots; the second await finds half of them dead, others changed. */
    @Test
    void case22_hundredsOfLocalsAcrossAnAwait() {
        keepsMeaning(
                """
                class Case {
                  @Async static Task<Object> run() {
                    LOCALS
                    StringBuilder out = new StringBuilder();
                    int i = await(v(1));
                    out ALL;
                    x297 += i; x298 = x299 > 3 ? "changed" : null; x299 *= await(v(2f));
                    try { out.append(await(v(x295))); await(fail(new IllegalStateException("f"))); }
                    catch (IllegalStateException e) { out LATER.append(await(v(e.getMessage()))); }
                    return Task.of(out.append(x298).append(x299).toString());
                  }
                }
                """.replace("LOCALS", locals()).replace("ALL", appended(0)).replace("LATER", appended(VALUES / 2)));
    }

    @Test
    void case22_hundredsOfOperandsAcrossAnAwait() {
        String longs = "await(v(7L))";
        String texts = "await(v(\"end\"))";
        for (int i = 0; i < VALUES; i++) {
            longs = "l[" + i % 5 + "] * (" + i + " + " + longs + ")";
            texts = i < MAX_CALLS ? "f(d, s[" + i % 3 + "], " + texts + ")" : texts;
        }
        String parameters = repeat(120, ", ", i -> "long a" + i);
        keepsMeaning(RELEASE, """
                class Case {
                  static int calls; static double d = 1.5;
                  static String f(double d, String a, String b) { calls++; return calls % 9 == 0 ? a + d + b : b; }
                  static long wide(PARAMETERS, long last, int n) { return SUM + last * n; }
                  @Async static Task<Object> run() {
                    long[] l = {3, -1, 5, 7, 11}; String[] s = {"a", null, "c"};
                    LOCALS
                    long all = LONGS;
                    String text = TEXTS;
                    long more = wide(ARGUMENTS, await(v(5L)), await(v(6)));
                    return Task.of(all + " " + text + calls + more + x0 + x1 + x3 + x298 + x299);
                  }
                }
                """.replace("PARAMETERS", parameters)
                .replace("SUM", repeat(120, " + ", i -> i + " * a" + i))
                .replace("LOCALS", locals())
                .replace("LONGS", longs)
                .replace("TEXTS", texts)
                .replace("ARGUMENTS", repeat(120, ", ", i -> "l[" + i % 5 + "] + " + i)));
    }

    @Test
    void case22_hundredsOfAwaits() {
        keepsMeaning(RELEASE, """
                class Case {
                  static int n;
                  @Async static Task<Object> run() { AWAITS return Task.of(n); }
                }
                """.replace("AWAITS", repeat(500, " ", i -> "n = n * 3 + await(v(" + i + "));")));
    }

    @Test
    void case22_methodThatWeavingMakesTooLarge_isRefusedWithItsPlaceAndSize() {
        String source = "class Case {\n @Async static Task<Integer> run() { int n = 0;\n AWAITS return Task.of(n); } }"
                .replace("AWAITS", repeat(1500, " ", i -> "n += await(v(" + i + "));"));
        Map<String, byte[]> classFiles = Case.compile(source, 8, true);
        assertThatExceptionOfType(WeaveException.class)
                .isThrownBy(() -> Weaving.weave(classFiles))
                .withMessageMatching(
                        "\\[Continuo/MethodTooLarge] 't\\.Case\\.run\\(\\)' \\(Case\\.java:2\\) exceeds 65535"
                                + " bytes \\(\\d+ bytes once woven\\).*Split the method.*");
    }

    /** The work is told by what weaving allocates, which no other load of the machine changes. */
    @Test
    void case23_workAndSize_growNoFasterThanTheNumberOfAwaitsInBranches() throws WeaveException {
        long[] few = work(10);
        long[] many = work(100);
        long[] most = work(1000);
        assertThat(many[0])
                .as("bytes allocated for 100, after %d for 10", few[0])
                .isLessThan(12 * few[0]);
        assertThat(most[0])
                .as("bytes allocated for 1000, after %d for 100", many[0])
                .isLessThan(12 * many[0]);
        assertThat(most[1]).as("bytes of the class, after %d for 100", many[1]).isLessThan(12 * many[1]);
    }

    private static long[] work(int awaits) throws WeaveException {
        Map<String, byte[]> classFiles =
                Case.compile("""
                class Case {
                  static boolean b;
                  @Async static Task<Void> w() { return Task.done(); }
                  @Async static Task<Void> run() { BRANCHES return Task.done(); }
                }
                """.replace("BRANCHES", repeat(awaits, " ", i -> "if (b) await(w());")), RELEASE, false);
        Weaving.weave(classFiles);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Map<String, byte[]> woven = Weaving.weave(classFiles);
        return new long[] {THREADS.getCurrentThreadAllocatedBytes() - before, woven.get("t/Case").length};
    }
}
