package dev.continuo.agent.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.agent.analysis.TypeFlow.Types;
import dev.continuo.agent.fixture.Listing;
import dev.continuo.agent.fixture.Program;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;

class TypeFlowTest {
    /** Returns the types before the await of a method {@code m} of class C. */
    private static Types atAwait(String method) {
        MethodNode node = Program.method(Program.of("class C {" + method + "}").node("C"), "m");
        AbstractInsnNode await = Listing.call(node, "await");
        return TypeFlow.simulate("p/C", node, Insns::isAwait).get(await);
    }

    @Test
    void parameters_atAwait_haveTheirSlots() {
        Types types = atAwait("void m(long l, String s, int i, double[] d) { await(Task.of(1)); }");

        assertThat(types.locals())
                .startsWith("p/C", Opcodes.LONG, Opcodes.TOP, "java/lang/String", Opcodes.INTEGER, "[D");
        assertThat(types.stack()).containsExactly("dev/continuo/Task");
    }

    @Test
    void operands_belowAwait_areKeptFromTheBottomUp() {
        Types types = atAwait(
                "static void f(int i, long l, String s, Object o) {} static void m() { f(1, 2L, \"\", await(Task.of(1))); }");

        assertThat(types.stack())
                .containsExactly(Opcodes.INTEGER, Opcodes.LONG, Opcodes.TOP, "java/lang/String", "dev/continuo/Task");
    }

    @Test
    void elementOfArray_hasTheElementsType() {
        Types types = atAwait("void m(String[][] a) { for (String[] s : a) { await(Task.of(1)); s.clone(); } }");

        assertThat(types.locals()).contains("[Ljava/lang/String;");
    }

    @Test
    void nullConstant_isNull() {
        Types types = atAwait("void m() { Object o = null; await(Task.of(1)); o.hashCode(); }");

        assertThat(types.local(1)).isEqualTo(Opcodes.NULL);
    }

    @Test
    void mergedLocal_hasTheTypeOfTheStackMap() {
        Types types =
                atAwait("void m(boolean b) { Number n; if (b) n = 1; else n = 2L; await(Task.of(1)); n.intValue(); }");

        assertThat(types.local(2)).isEqualTo("java/lang/Number");
    }

    @Test
    void newObject_beforeItsConstructor_isUninitialized() {
        Types types = atAwait("void m() { new StringBuilder(await(Task.of(1))); }");

        assertThat(types.stack()).hasSize(3);
        assertThat(types.stack().subList(0, 2)).allMatch(TypeFlow::isUninitialized);
        assertThat(types.stack().get(0)).isSameAs(types.stack().get(1));
        assertThat(TypeFlow.isUninitialized(types.stack().get(2))).isFalse();
    }

    @Test
    void local_beyondTheLast_isTop() {
        assertThat(new Types(List.of(Opcodes.INTEGER), List.of()).local(1)).isEqualTo(Opcodes.TOP);
    }

    @Test
    void unreachableInstruction_hasNoTypes() {
        MethodNode method = new MethodNode(Opcodes.ACC_STATIC, "m", "()V", null, null);
        LabelNode end = new LabelNode();
        InsnNode dead = new InsnNode(Opcodes.NOP);
        InsnNode last = new InsnNode(Opcodes.RETURN);
        method.instructions.add(new JumpInsnNode(Opcodes.GOTO, end));
        method.instructions.add(dead);
        method.instructions.add(end);
        method.instructions.add(new FrameNode(Opcodes.F_NEW, 0, new Object[0], 0, new Object[0]));
        method.instructions.add(last);

        Map<AbstractInsnNode, Types> types = TypeFlow.simulate("p/C", method, insn -> insn == dead || insn == last);

        assertThat(types).containsOnlyKeys(last);
    }

    @Test
    void wideTypes_areLongAndDouble() {
        assertThat(List.<Object>of(Opcodes.LONG, Opcodes.DOUBLE)).allMatch(TypeFlow::isWide);
        assertThat(List.<Object>of(Opcodes.INTEGER, Opcodes.FLOAT, Opcodes.TOP, "java/lang/Long"))
                .noneMatch(TypeFlow::isWide);
    }
}
