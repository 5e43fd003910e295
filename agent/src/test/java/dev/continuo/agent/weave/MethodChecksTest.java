package dev.continuo.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.continuo.agent.diagnostic.Problem;
import dev.continuo.agent.diagnostic.WeaveException;
import dev.continuo.agent.fixture.Program;
import dev.continuo.catalogue.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

class MethodChecksTest {
    private static List<Problem> problems(String members) {
        Program program = Program.of("abstract class C {\n" + members + "\n}");
        WeaveException refused =
                catchThrowableOfType(WeaveException.class, () -> new Weaver(program::find).weave(program.bytes("C")));
        return refused == null ? List.of() : refused.problems();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AwaitInMonitor | m() | 3 | @Async Task<Void> m() {\\n synchronized (this) { await(Task.done()); }\\n return Task.done(); }
            AwaitOutsideAsync | m() | 3 | void m() {\\n await(Task.done()); }
            AwaitOutsideAsync | <init>() | 2 | C() { await(Task.done()); }
            AwaitOutsideAsync | <clinit>() | 3 | static Object o =\\n await(Task.done());
            AwaitInPlainLambda | lambda$m$0() | 3 | void m() { Runnable r = () ->\\n await(Task.done()); r.run(); }
            AwaitReference | m() | 2 | void m() { java.util.function.Function<Task<Void>, Void> f = Continuo::await; }
            AwaitReference | m() | 3 | @Async Task<Void> m() {\\n java.util.function.Function<Task<Void>, Void> f = Continuo::await; return null; }
            AsyncNative | m(int) | 0 | @Async native Task<Void> m(int i);
            AsyncSynchronized | m() | 2 | @Async synchronized Task<Void> m() { return Task.done(); }
            AsyncReturnType | m() | 2 | @Async void m() {}
            AsyncReturnType | m() | 2 | @Async String m() { return null; }
            AsyncReturnType | m() | 2 | @Async Task<Void>[] m() { return null; }
            GuardsWithoutAsync | m() | 2 | @Guarded("a") Task<Void> m() { return Task.done(); }
            GuardsWithoutAsync | m() | 2 | @Barrier("a") void m() {}
            AbstractGuards | m() | 0 | @Async @Guarded("a") abstract Task<Void> m();
            AbstractGuards | m() | 0 | @Async @Barrier("a") abstract Task<Void> m();
            NameClash | m() | 2 | @Async Task<Void> m() { return Task.done(); } void m$async() {}
            """)
    void mistake_isRefusedWithItsPlaceReasonAndRemedy(String id, String method, int line, String members) {
        List<Problem> problems = problems(members.replace("\\n", "\n"));

        assertThat(problems).hasSize(1);
        Problem problem = problems.get(0);
        Rule rule = problem.rule();
        assertThat(rule.id()).isEqualTo(id);
        assertThat(problem.element()).isEqualTo("p.C." + method);
        assertThat(problem.line()).isEqualTo(line);
        String place = "'p.C." + method + "' (C.java" + (line == 0 ? "" : ":" + line) + ")";
        assertThat(problem.toString()).isEqualTo("[Continuo/" + id + "] " + rule.message(place, problem.detail()));
    }

    @Test
    void everyMistakeOfClass_isReported() {
        assertThat(problems("@Async void a() {} void b() { await(Task.done()); } @Async native void c();"))
                .extracting(problem -> problem.rule().id() + " " + problem.element())
                .containsExactly(
                        "AsyncReturnType p.C.a()",
                        "AwaitOutsideAsync p.C.b()",
                        "AsyncReturnType p.C.c()",
                        "AsyncNative p.C.c()");
    }

    @Test
    void mistakeRepeatedByFinally_isReportedOnce() {
        assertThat(problems("@Async Task<Void> m(int i) { synchronized (this) {"
                        + " try { if (i > 0) return null; } finally { await(Task.done()); } } return null; }"))
                .hasSize(1);
    }

    @Test
    void monitorReleasedBeforeAwait_isAllowed() {
        assertThat(problems("@Async Task<Void> m() { synchronized (this) { hashCode(); } await(Task.done());"
                        + " return Task.done(); }"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"125, false", "126, true"})
    void parameters_areLimited(int longs, boolean refused) {
        String parameters =
                IntStream.range(0, longs).mapToObj(i -> "long l" + i).collect(Collectors.joining(", "));

        List<Problem> problems = problems("@Async Task<Void> m(" + parameters + ") { return Task.done(); }");

        assertThat(problems)
                .extracting(Problem::rule)
                .hasSize(refused ? 1 : 0)
                .allMatch(Rule.TOO_MANY_PARAMETERS::equals);
    }

    @Test
    void asyncConstructor_isRefused() {
        MethodNode constructor = new MethodNode(0, "<init>", "()V", null, null);
        List<Problem> problems = new ArrayList<>();

        assertThat(new MethodChecks(owner(), problems).checkDeclaration(constructor))
                .isFalse();

        assertThat(problems).extracting(Problem::rule).containsExactly(Rule.ASYNC_CONSTRUCTOR);
        assertThat(problems.get(0).toString()).contains("'p.C.<init>()' (C.java) is an @Async constructor");
    }

    @Test
    void soundDeclaration_letsItsBodyBeLookedAt() {
        MethodNode method = new MethodNode(0, "m", "()Ldev/continuo/Task;", null, null);

        assertThat(new MethodChecks(owner(), new ArrayList<>()).checkDeclaration(method))
                .isTrue();
    }

    private static ClassNode owner() {
        ClassNode owner = new ClassNode();
        owner.name = "p/C";
        owner.sourceFile = "C.java";
        owner.version = Opcodes.V17;
        return owner;
    }

    private static List<Problem> checkBody(int access, AbstractInsnNode... insns) {
        MethodNode method = new MethodNode(access, "m", "()Ldev/continuo/Task;", null, null);
        LabelNode start = new LabelNode();
        method.instructions.add(start);
        method.instructions.add(new LineNumberNode(7, start));
        for (AbstractInsnNode insn : insns) {
            method.instructions.add(insn);
        }
        List<Problem> problems = new ArrayList<>();
        new MethodChecks(owner(), problems).checkBody(method, Set.of());
        return problems;
    }

    @Test
    void subroutine_isRefused() {
        LabelNode subroutine = new LabelNode();

        List<Problem> problems =
                checkBody(0, new JumpInsnNode(Opcodes.JSR, subroutine), subroutine, new VarInsnNode(Opcodes.RET, 1));

        assertThat(problems).extracting(Problem::rule).containsExactly(Rule.SUBROUTINE);
        assertThat(problems.get(0).toString()).contains("'p.C.m()' (C.java:7) contains the instructions JSR or RET");
    }

    @Test
    void bridge_withCopiedAnnotations_isNotRefused() {
        MethodNode bridge = new MethodNode(Opcodes.ACC_BRIDGE, "m", "()Ljava/lang/Object;", null, null);
        bridge.visitAnnotation("Ldev/continuo/annotation/Guarded;", true);
        List<Problem> problems = new ArrayList<>();

        new MethodChecks(owner(), problems).checkPlain(bridge, false);

        assertThat(problems).isEmpty();
    }
}
