package dev.continuo.agent.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.agent.fixture.Listing;
import dev.continuo.agent.fixture.Program;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

class MonitorDepthsTest {
    private static boolean isHeldAtMark(String body) {
        String source = "class C { static void mark() {} static void f() {} void m(Object a, int i) {" + body + "} }";
        MethodNode method = Program.method(Program.of(source).node("C"), "m");
        return new MonitorDepths(method).isHeld(Listing.call(method, "mark"));
    }

    @Test
    void methodWithoutMonitors_holdsNone() {
        assertThat(isHeldAtMark("mark();")).isFalse();
    }

    @Test
    void synchronizedBlock_holdsItsMonitor() {
        assertThat(isHeldAtMark("synchronized (a) { mark(); }")).isTrue();
    }

    @Test
    void codeBeforeBlock_holdsNone() {
        assertThat(isHeldAtMark("mark(); synchronized (a) { f(); }")).isFalse();
    }

    @Test
    void codeAfterBlock_holdsNone() {
        assertThat(isHeldAtMark("synchronized (a) { f(); } mark();")).isFalse();
    }

    @Test
    void codeBetweenInnerAndOuterEnd_holdsTheOuter() {
        assertThat(isHeldAtMark("synchronized (a) { synchronized (this) { f(); } mark(); }"))
                .isTrue();
    }

    @Test
    void handlerInsideBlock_holdsItsMonitor() {
        assertThat(isHeldAtMark("synchronized (a) { try { f(); } catch (RuntimeException e) { mark(); } }"))
                .isTrue();
    }

    @Test
    void handlerAroundBlock_holdsNone() {
        assertThat(isHeldAtMark("try { f(); } catch (RuntimeException e) { mark(); } synchronized (a) { f(); }"))
                .isFalse();
    }

    @Test
    void branchesInsideBlock_holdItsMonitor() {
        assertThat(isHeldAtMark("synchronized (a) { if (i > 0) { f(); } mark(); }"))
                .isTrue();
        assertThat(isHeldAtMark("synchronized (a) { switch (i) { case 1: f(); break; default: mark(); } }"))
                .isTrue();
        assertThat(isHeldAtMark("synchronized (a) { switch (i) { case 1: f(); break; case 900: mark(); } }"))
                .isTrue();
    }

    @Test
    void returnOutOfBlock_leavesWhatFollowsFree() {
        assertThat(isHeldAtMark("synchronized (a) { if (i > 0) { return; } } mark();"))
                .isFalse();
    }

    @Test
    void monitorsThatDontPair_endTheSearch() {
        MethodNode method = new MethodNode(Opcodes.ACC_STATIC, "m", "(Ljava/lang/Object;)V", null, null);
        LabelNode loop = new LabelNode();
        InsnNode enter = new InsnNode(Opcodes.MONITORENTER);
        List<AbstractInsnNode> insns =
                List.of(loop, new VarInsnNode(Opcodes.ALOAD, 0), enter, new JumpInsnNode(Opcodes.GOTO, loop));
        insns.forEach(method.instructions::add);

        assertThat(new MonitorDepths(method).isHeld(enter)).isTrue();
    }
}
