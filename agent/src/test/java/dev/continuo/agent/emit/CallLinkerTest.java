package dev.continuo.agent.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.agent.Names;
import dev.continuo.agent.fixture.Listing;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

class CallLinkerTest {
    private static final String DESC = "(IJ)Ldev/continuo/Task;";
    private static final String BODY = "(IJLdev/continuo/Task;Ldev/continuo/support/Frame;)Ljava/lang/Object;";

    private final CallLinker linker = new CallLinker("p/C", Set.of("here" + DESC));

    private AbstractInsnNode link(int opcode, String owner, String name) {
        Code code = new Code();
        linker.link(code, new MethodInsnNode(opcode, owner, name, DESC, opcode == Opcodes.INVOKEINTERFACE));
        assertThat(code.insns().size()).isEqualTo(1);
        return code.insns().getFirst();
    }

    @ParameterizedTest
    @CsvSource({"184, INVOKESTATIC", "182, INVOKEVIRTUAL", "183, INVOKESPECIAL"})
    void call_ofMethodWovenHere_isPlain(int opcode, String text) {
        Code code = new Code();
        linker.link(code, new MethodInsnNode(opcode, "p/C", "here", DESC, false));

        assertThat(Listing.of(code.insns())).containsExactly(text + " p/C.here$async " + BODY);
    }

    @ParameterizedTest
    @CsvSource({"p/C, other", "p/D, here"})
    void call_ofMethodElsewhere_isDynamic(String owner, String name) {
        assertThat(link(Opcodes.INVOKEVIRTUAL, owner, name)).isInstanceOf(InvokeDynamicInsnNode.class);
    }

    @ParameterizedTest
    @CsvSource({
        "182, 5, (Lp/D;IJLdev/continuo/Task;Ldev/continuo/support/Frame;)Ljava/lang/Object;",
        "183, 7, (Ljava/lang/Object;IJLdev/continuo/Task;Ldev/continuo/support/Frame;)Ljava/lang/Object;",
        "184, 6, (IJLdev/continuo/Task;Ldev/continuo/support/Frame;)Ljava/lang/Object;",
        "185, 9, (Lp/D;IJLdev/continuo/Task;Ldev/continuo/support/Frame;)Ljava/lang/Object;"
    })
    void dynamicCall_hasTheMethodAndItsOperands(int opcode, int tag, String desc) {
        InvokeDynamicInsnNode site = (InvokeDynamicInsnNode) link(opcode, "p/D", "there");

        assertThat(site.name).isEqualTo("there");
        assertThat(site.desc).isEqualTo(desc);
        assertThat(site.bsm.getOwner()).isEqualTo(Names.ASYNC_CALLS);
        assertThat(site.bsm.getName()).isEqualTo("bootstrap");
        assertThat(site.bsmArgs)
                .containsExactly(new Handle(tag, "p/D", "there", DESC, opcode == Opcodes.INVOKEINTERFACE));
    }

    @Test
    void overload_thatIsntWovenHere_isDynamic() {
        Code code = new Code();
        linker.link(code, new MethodInsnNode(Opcodes.INVOKESTATIC, "p/C", "here", "()Ldev/continuo/Task;", false));

        assertThat(code.insns().getFirst()).isInstanceOf(InvokeDynamicInsnNode.class);
    }
}
