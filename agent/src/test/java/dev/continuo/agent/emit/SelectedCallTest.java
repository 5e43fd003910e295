package dev.continuo.agent.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.agent.fixture.Listing;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodInsnNode;

class SelectedCallTest {
    private static final String BODY = "Ldev/continuo/Task;Ldev/continuo/support/Frame;)Ljava/lang/Object;";

    private final Slots slots = new Slots(1, false, "p/C", "p/F", false);
    private final InsnList insns = new InsnList();

    private SelectedCall call(int opcode, String desc) {
        MethodInsnNode call = new MethodInsnNode(opcode, "p/D", "m", desc, false);
        insns.add(call);
        SelectedCall selected = new SelectedCall(call, new CallLinker("p/C", Set.of()), slots, 9);
        selected.write(insns, request -> request.op(Opcodes.ACONST_NULL));
        return selected;
    }

    @Test
    void overridableCall_asksForTheReceiverUnderItsArguments() {
        call(Opcodes.INVOKEVIRTUAL, "(IJ)Ldev/continuo/Task;");

        assertThat(Listing.of(insns).stream().map(line -> line.split(" ")[0]))
                .containsExactly(
                        "LSTORE",
                        "ISTORE",
                        "DUP",
                        "INVOKEDYNAMIC",
                        "IFEQ",
                        "ILOAD",
                        "LLOAD",
                        "ALOAD",
                        "ACONST_NULL",
                        "INVOKEVIRTUAL");
        assertThat(Listing.of(insns)).last().isEqualTo("INVOKEVIRTUAL p/D.m$async (IJ" + BODY);
    }

    @Test
    void staticCall_asksWithItsArgumentsInPlace() {
        call(Opcodes.INVOKESTATIC, "(IJ)Ldev/continuo/Task;");

        assertThat(Listing.of(insns).stream().map(line -> line.split(" ")[0]))
                .containsExactly("INVOKEDYNAMIC", "IFEQ", "ALOAD", "ACONST_NULL", "INVOKESTATIC");
    }

    @Test
    void unwovenTarget_isCalledAndAwaitedWithTheOperandsThatTheTestLeft() {
        SelectedCall call = call(Opcodes.INVOKEVIRTUAL, "(IJ)Ldev/continuo/Task;");
        Code behind = new Code();
        call.writeUnwoven(behind, List.of("p/C", "dev/continuo/Task"), List.of(Opcodes.LONG), 7);

        InsnList written = behind.insns();
        FrameNode map = (FrameNode) written.getFirst().getNext();
        assertThat(map.stack).containsExactly(Opcodes.LONG, "p/D");
        assertThat(map.local)
                .hasSize(11)
                .startsWith("p/C", "dev/continuo/Task", Opcodes.TOP)
                .endsWith(Opcodes.TOP, Opcodes.INTEGER, Opcodes.LONG);
        assertThat(Listing.of(written)).contains("INVOKEVIRTUAL p/D.m (IJ)Ldev/continuo/Task;");
    }
}
