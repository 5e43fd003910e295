package dev.continuo.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.agent.analysis.Insns;
import dev.continuo.agent.emit.Code;
import dev.continuo.agent.fixture.Listing;
import dev.continuo.agent.fixture.Program;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;

class BranchesTest {
    private static Program program(String method) {
        return Program.of("class C { static int n; static Task<Integer> a() { return Task.of(1); }"
                + " static Task<Integer> b() { return Task.of(2); } static Task<Integer> t = Task.of(3);"
                + " static Task<Integer> bad() { throw new IllegalStateException(\"bad\"); }"
                + " static boolean c() { return n++ % 2 == 0; }"
                + " static String run() throws Exception { String s = \"\"; for (int i = 0; i < 6; i++) s += await(m(i)) + \" \"; return s; }"
                + " static Task<Integer> m(int i) throws Exception { " + method + " } }");
    }

    private static long awaits(MethodNode method) {
        return StreamSupport.stream(method.instructions.spliterator(), false)
                .filter(Insns::isAwait)
                .count();
    }

    private static long awaitsOfCalls(MethodNode method) {
        var targets = Insns.targets(method);
        return StreamSupport.stream(method.instructions.spliterator(), false)
                .filter(insn -> Insns.isAwait(insn) || insn.getOpcode() == Opcodes.ARETURN)
                .filter(insn -> Insns.mayBeAsyncCall(Insns.previousInLine(insn, targets)))
                .count();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 | return Task.of(await(c() ? a() : b()));
            1 | return Task.of(await(c() ? a() : t));
            3 | return Task.of(await(c() ? a() : c() ? b() : a()));
            3 | return Task.of(await(c() ? (c() ? b() : a()) : a()));
            2 | int x = 5 + await((i & 1) == 0 ? a() : b()); return Task.of(x);
            3 | return Task.of(await(switch (i) { case 0 -> a(); case 1 -> b(); default -> a(); }));
            2 | try { return Task.of(await(i > 2 ? bad() : b())); } catch (IllegalStateException e) { return t; } finally { n += 10; }
            2 | return c() ? a() : b();
            3 | return c() ? a() : i < 3 ? b() : a();
            2 | return i == 1 ? t : i == 2 ? a() : b();
            2 | try { return c() ? bad() : b(); } catch (IllegalStateException e) { return t; }
            2 | Object o = i == 2 ? t : await(c() ? a() : b()); return Task.of(o instanceof Integer n ? n : 9);
            2 | int k = i; while (k > 0) { k -= await(c() ? a() : b()); } return t;
            """)
    void callsThatEndBranches_areUsedThere(int calls, String code) throws Exception {
        Program program = program(code);
        ClassNode node = program.node("C");
        MethodNode method = Program.method(node, "m");

        Branches.moveReturns(method);
        Branches.moveAwaits(method);

        assertThat(awaitsOfCalls(method)).isEqualTo(calls);
        assertThat(program.with(node).run("C", "run")).isEqualTo(program.run("C", "run"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            return Task.of(await(c() ? t : null));
            return c() ? t : null;
            Task<Integer> x = c() ? a() : b(); return Task.of(await(x));
            return Task.of(await(switch (i) { case 0 -> { try { yield bad(); } catch (IllegalStateException e) { yield b(); } } default -> a(); }));
            return switch (i) { case 0 -> { try { yield bad(); } catch (IllegalStateException e) { yield b(); } } default -> a(); };
            """)
    void whatIsNotACallOrUnderOtherHandlers_isLeftAsItIs(String code) {
        MethodNode method = Program.method(program(code).node("C"), "m");
        List<String> before = Listing.of(method);

        Branches.moveReturns(method);
        Branches.moveAwaits(method);

        assertThat(Listing.of(method)).isEqualTo(before);
    }

    @Test
    void valueThatAConditionalJumpBrings_isLeftAsItIs() {
        LabelNode end = new LabelNode();
        Code code = new Code().invokeStatic("p/C", "a", "()Ldev/continuo/Task;").op(Opcodes.ICONST_0);
        code.jump(Opcodes.IFEQ, end).op(Opcodes.POP).invokeStatic("p/C", "b", "()Ldev/continuo/Task;");
        code.add(end).frame(List.of(Opcodes.INTEGER), List.of("dev/continuo/Task"));
        code.invokeStatic("dev/continuo/Continuo", "await", "(Ldev/continuo/Task;)Ljava/lang/Object;");
        MethodNode method = new MethodNode(Opcodes.ACC_STATIC, "m", "(I)V", null, null);
        method.instructions.add(code.op(Opcodes.POP).op(Opcodes.RETURN).insns());

        Branches.moveAwaits(method);

        assertThat(awaits(method)).isEqualTo(1);
    }
}
