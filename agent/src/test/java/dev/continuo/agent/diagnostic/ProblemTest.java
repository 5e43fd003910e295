package dev.continuo.agent.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.agent.fixture.Listing;
import dev.continuo.agent.fixture.Program;
import dev.continuo.catalogue.Rule;
import dev.continuo.catalogue.Stage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

class ProblemTest {
    private static final String SOURCE = """
            class C {
                static void f() {}
                void m(String s, int[] a, Map.Entry<String, Long> e) {
                    f();
                    Math.abs(1);
                }
                native void none();
            }
            """;

    private static ClassNode node(String... options) {
        return Program.compiled(List.of(options), SOURCE).node("C");
    }

    @Test
    void message_ofInstruction_namesMethodFileAndLine() {
        ClassNode node = node("-g");
        MethodNode method = Program.method(node, "m");

        Problem problem = Problem.of(Rule.AWAIT_IN_MONITOR, node, method, Listing.call(method, "abs"));

        assertThat(problem)
                .hasToString("[Continuo/AwaitInMonitor] 'p.C.m(String, int[], Map$Entry)' (C.java:5) awaits inside a"
                        + " synchronized block: a monitor can't be kept across a suspension. Move the await out of"
                        + " the block, or guard the state with an AsyncLock.");
    }

    @Test
    void message_ofMethod_namesItsFirstLine() {
        ClassNode node = node("-g");
        MethodNode method = Program.method(node, "m");

        assertThat(Problem.of(Rule.NAME_CLASH, node, method, null).line()).isEqualTo(4);
    }

    @Test
    void message_ofMethodWithoutCode_namesOnlyTheFile() {
        ClassNode node = node("-g");

        assertThat(Problem.of(Rule.ASYNC_NATIVE, node, Program.method(node, "none"), null)
                        .toString())
                .startsWith("[Continuo/AsyncNative] 'p.C.none()' (C.java) is native");
    }

    @Test
    void message_withoutDebugInformation_namesOnlyTheMethod() {
        ClassNode node = node("-g:none");
        MethodNode method = Program.method(node, "m");

        assertThat(Problem.of(Rule.NAME_CLASH, node, method, Listing.call(method, "f"))
                        .toString())
                .startsWith("[Continuo/NameClash] 'p.C.m(String, int[], Map$Entry)' has a name that is taken:");
    }

    @Test
    void message_withDetail_putsItInParentheses() {
        assertThat(Problem.of(Rule.OLD_CLASS_FILE, "p/q/C", "version 50").toString())
                .startsWith("[Continuo/OldClassFile] 'p.q.C' is compiled for a Java version below 8 (version 50): ")
                .endsWith(". Compile the class for Java 8 or newer.");
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void message_ofEachRuleOfTheWeaver_hasTheTextOfTheCatalogue(Rule rule) {
        if (rule.stage() != Stage.SOURCE) {
            assertThat(Problem.of(rule, "p/C", ""))
                    .hasToString("[Continuo/" + rule.id() + "] " + rule.message("'p.C'", ""));
        }
    }

    @Test
    void exception_hasEveryProblemInItsMessage() {
        List<Problem> problems = Arrays.stream(Rule.values())
                .filter(rule -> rule.stage() != Stage.SOURCE)
                .map(rule -> Problem.of(rule, "p/C", ""))
                .toList();
        WeaveException exception = new WeaveException(problems);

        assertThat(exception.problems()).isEqualTo(problems);
        assertThat(exception.getMessage().lines().toList())
                .isEqualTo(problems.stream().map(Problem::toString).toList());
    }

    @Test
    void exception_ofFault_keepsItsCause() {
        Problem problem = Problem.of(Rule.WEAVER_FAULT, "p/C", "x");
        RuntimeException cause = new RuntimeException();

        assertThat(new WeaveException(problem, cause)).hasCause(cause).hasMessage(problem.toString());
    }
}
