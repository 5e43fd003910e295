package dev.continuo.agent.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.agent.fixture.Listing;
import dev.continuo.agent.fixture.Program;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

class LivenessTest {
    private static final String HELPERS =
            "static void mark() {} static int f() { return 0; } static void use(Object o) {}";

    private static MethodNode method(String source) {
        return Program.method(Program.of("class C {" + HELPERS + source + "}").node("C"), "m");
    }

    /** Returns the slots that are live before the call of {@code mark()}. */
    private static List<Integer> liveAtMark(String source) {
        MethodNode method = method(source);
        return slots(new Liveness(method, new Handlers(method)).before(Listing.call(method, "mark")));
    }

    private static List<Integer> slots(BitSet live) {
        return live.stream().boxed().toList();
    }

    @Test
    void parameter_readLater_isLive() {
        assertThat(liveAtMark("static void m(Object a, Object b) { mark(); use(b); }"))
                .containsExactly(1);
    }

    @Test
    void parameter_readOnlyBefore_isDead() {
        assertThat(liveAtMark("static void m(Object a) { use(a); mark(); }")).isEmpty();
    }

    @Test
    void local_assignedBeforeItIsRead_isDead() {
        assertThat(liveAtMark("static void m(Object a) { mark(); a = null; use(a); }"))
                .isEmpty();
    }

    @Test
    void local_readOnOneBranch_isLive() {
        assertThat(liveAtMark("static void m(boolean c, Object a) { mark(); if (c) use(a); else a = null; }"))
                .containsExactly(0, 1);
    }

    @Test
    void local_readInNextRoundOfLoop_isLive() {
        assertThat(liveAtMark("static void m(Object a) { while (f() > 0) { use(a); mark(); } }"))
                .containsExactly(0);
    }

    @Test
    void counter_isReadByItsIncrement() {
        assertThat(liveAtMark("static void m(int i) { mark(); i++; }")).containsExactly(0);
    }

    @Test
    void local_readInOneCaseOfTableSwitch_isLive() {
        assertThat(liveAtMark("static void m(int i, Object a, Object b, Object c) { mark();"
                        + " switch (i) { case 1: use(a); break; case 2: use(b); break; default: use(c); } }"))
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void local_readInOneCaseOfLookupSwitch_isLive() {
        assertThat(liveAtMark("static void m(int i, Object a, Object b, Object c) { mark();"
                        + " switch (i) { case 1: use(a); break; case 2000: use(b); break; default: use(c); } }"))
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void wideLocal_isLiveByItsFirstSlot() {
        assertThat(liveAtMark("static void m(long a, long b) { mark(); use(b); }"))
                .containsExactly(2);
    }

    @Test
    void local_readByHandler_isLiveInTheTry() {
        assertThat(liveAtMark("static void m(Object a) { try { mark(); } catch (RuntimeException e) { use(a); } }"))
                .containsExactly(0);
    }

    @Test
    void local_readByHandler_isDeadAfterTheTry() {
        assertThat(liveAtMark(
                        "static void m(Object a) { try { f(); } catch (RuntimeException e) { use(a); } mark(); }"))
                .isEmpty();
    }

    @Test
    void local_assignedByInstructionThatMayNotRun_keepsItsOldValueForTheHandler() {
        MethodNode method =
                method("static int m() { int x = 1; try { x = f(); } catch (RuntimeException e) { return x; }"
                        + " return 0; }");
        Liveness liveness = new Liveness(method, new Handlers(method));
        AbstractInsnNode call = Listing.call(method, "f");

        assertThat(liveness.before(call).get(0)).isTrue();
        assertThat(liveness.before(call.getNext()).get(0)).isTrue();
    }

    @Test
    void storeAtTheStartOfTry_keepsTheOldValueForTheHandler() {
        MethodNode method = new MethodNode(Opcodes.ACC_STATIC, "m", "(Ljava/lang/Object;)V", null, null);
        LabelNode start = new LabelNode();
        LabelNode end = new LabelNode();
        LabelNode handler = new LabelNode();
        VarInsnNode store = new VarInsnNode(Opcodes.ASTORE, 0);
        List<AbstractInsnNode> insns = List.of(
                new InsnNode(Opcodes.ACONST_NULL),
                start,
                store,
                end,
                new InsnNode(Opcodes.RETURN),
                handler,
                new VarInsnNode(Opcodes.ALOAD, 0),
                new InsnNode(Opcodes.ATHROW));
        insns.forEach(method.instructions::add);
        method.tryCatchBlocks.add(new TryCatchBlockNode(start, end, handler, null));

        assertThat(slots(new Liveness(method, new Handlers(method)).before(store)))
                .containsExactly(0);
    }

    @Test
    void outerHandler_reachedThroughInnerOne_keepsItsLocalsLive() {
        assertThat(liveAtMark("static void m(Object a) { try { try { mark(); } catch (IllegalStateException e) { f(); }"
                        + " } catch (RuntimeException e) { use(a); } }"))
                .containsExactly(0);
    }

    @Test
    void manyBranches_areSolvedExactly() {
        StringBuilder source = new StringBuilder("static void m(int i, Object a) { mark();");
        IntStream.range(0, 500)
                .forEach(i -> source.append("if (i == ").append(i).append(") f();"));

        assertThat(liveAtMark(source.append("use(a); }").toString())).containsExactly(0, 1);
    }
}
