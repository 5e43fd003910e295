package dev.continuo.agent.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.agent.fixture.Listing;
import dev.continuo.agent.fixture.Program;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

class InsnsTest {
    private static final String TASK = "Ldev/continuo/Task;";

    private static MethodNode method(String body) {
        String source = "class C { static void f() {} static void g() {} static void m(int i) {" + body + "} }";
        return Program.method(Program.of(source).node("C"), "m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"await(Task.of(1));", "await(CompletableFuture.completedFuture(1));"})
    void callOfAwait_isAwait(String body) {
        assertThat(Insns.isAwait(Listing.call(method(body), "await"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "184, dev/continuo/Continuo, wait, (Ldev/continuo/Task;)Ljava/lang/Object;",
        "184, dev/continuo/Other, await, (Ldev/continuo/Task;)Ljava/lang/Object;",
        "184, dev/continuo/Continuo, await, (Ljava/lang/Object;)Ljava/lang/Object;",
        "182, dev/continuo/Continuo, await, (Ldev/continuo/Task;)Ljava/lang/Object;"
    })
    void callOfSomethingElse_isNoAwait(int opcode, String owner, String name, String desc) {
        assertThat(Insns.isAwait(new MethodInsnNode(opcode, owner, name, desc, false)))
                .isFalse();
    }

    @Test
    void absentOrOtherInstruction_isNeitherAwaitNorCall() {
        assertThat(Insns.isAwait(null)).isFalse();
        assertThat(Insns.isAwait(new InsnNode(Opcodes.NOP))).isFalse();
        assertThat(Insns.mayBeAsyncCall(null)).isFalse();
        assertThat(Insns.mayBeAsyncCall(new InsnNode(Opcodes.NOP))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "p/C, Ldev/continuo/Task;, true",
        "p/C, Ljava/util/concurrent/CompletableFuture;, true",
        "p/C, Ljava/util/concurrent/CompletionStage;, true",
        "javafoo/C, Ldev/continuo/Task;, true",
        "dev/continuo/sync/AsyncLock, Ldev/continuo/Task;, true",
        "p/C, Ljava/lang/Object;, false",
        "p/C, V, false",
        "p/C, [Ldev/continuo/Task;, false",
        "java/util/concurrent/CompletableFuture, Ljava/util/concurrent/CompletableFuture;, false",
        "javax/C, Ljava/util/concurrent/CompletableFuture;, false",
        "dev/continuo/Task, Ldev/continuo/Task;, false",
        "dev/continuo/Promise, Ljava/util/concurrent/CompletableFuture;, false"
    })
    void call_byOwnerAndReturnType_mayBeAsync(String owner, String returned, boolean expected) {
        MethodInsnNode call = new MethodInsnNode(Opcodes.INVOKEVIRTUAL, owner, "f", "()" + returned, false);

        assertThat(Insns.mayBeAsyncCall(call)).isEqualTo(expected);
    }

    @Test
    void jumpsReturnsAndThrows_dontFallThrough() {
        int[] last = {
            Opcodes.GOTO,
            Opcodes.TABLESWITCH,
            Opcodes.LOOKUPSWITCH,
            Opcodes.ATHROW,
            Opcodes.RET,
            Opcodes.IRETURN,
            Opcodes.LRETURN,
            Opcodes.FRETURN,
            Opcodes.DRETURN,
            Opcodes.ARETURN,
            Opcodes.RETURN
        };
        for (int opcode = 0; opcode <= Opcodes.IFNONNULL; opcode++) {
            int tested = opcode;
            assertThat(Insns.fallsThrough(new InsnNode(opcode)))
                    .as("opcode " + opcode)
                    .isEqualTo(Arrays.stream(last).noneMatch(each -> each == tested));
        }
    }

    @Test
    void targets_areThoseOfJumpsSwitchesAndHandlers() {
        assertThat(Insns.targets(method("f(); g();"))).isEmpty();
        assertThat(Insns.targets(method("if (i > 0) f();"))).hasSize(1);
        assertThat(Insns.targets(method("switch (i) { case 1: f(); case 2: g(); default: f(); }")))
                .hasSize(3);
        assertThat(Insns.targets(method("switch (i) { case 1: f(); case 900: g(); default: f(); }")))
                .hasSize(3);
        assertThat(Insns.targets(method("try { f(); } catch (RuntimeException e) { throw e; }")))
                .hasSize(2);
    }

    @Test
    void neighbours_acrossLinesAndIdleLabels_areInLine() {
        MethodNode method = method("f();\n g();");
        Set<LabelNode> targets = Insns.targets(method);
        AbstractInsnNode f = Listing.call(method, "f");
        AbstractInsnNode g = Listing.call(method, "g");

        assertThat(f.getNext()).isInstanceOf(LabelNode.class);
        assertThat(f.getNext().getNext()).isInstanceOf(LineNumberNode.class);
        assertThat(Insns.nextInLine(f, targets)).isSameAs(g);
        assertThat(Insns.previousInLine(g, targets)).isSameAs(f);
    }

    @Test
    void neighbours_acrossJumpTarget_arentInLine() {
        MethodNode method = method("if (i > 0) f(); g();");
        Set<LabelNode> targets = Insns.targets(method);

        assertThat(Insns.nextInLine(Listing.call(method, "f"), targets)).isNull();
        assertThat(Insns.previousInLine(Listing.call(method, "g"), targets)).isNull();
    }

    @Test
    void neighbours_atTheEnds_areAbsent() {
        MethodNode method = method("f();");

        assertThat(Insns.previousInLine(Listing.call(method, "f"), Set.of())).isNull();
        assertThat(Insns.nextInLine(Listing.opcode(method, Opcodes.RETURN), Set.of()))
                .isNull();
    }

    @Test
    void await_byItsDescriptor_takesTasksAndStages() {
        assertThat(Insns.isAwait("dev/continuo/Continuo", "await", "(" + TASK + ")Ljava/lang/Object;"))
                .isTrue();
        assertThat(Insns.isAwait("dev/continuo/Continuo", "await", "(" + TASK + ")" + TASK))
                .isFalse();
    }
}
