package dev.continuo.agent.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

class HandlersTest {
    private static AbstractInsnNode nop(MethodNode method) {
        method.instructions.add(new InsnNode(Opcodes.NOP));
        return method.instructions.getLast();
    }

    private static LabelNode label(MethodNode method) {
        LabelNode label = new LabelNode();
        method.instructions.add(label);
        return label;
    }

    @Test
    void try_includesItsStartAndExcludesItsEnd_innerBeforeOuter() {
        MethodNode method = new MethodNode(0, "m", "()V", null, null);
        AbstractInsnNode before = nop(method);
        LabelNode start = label(method);
        AbstractInsnNode outerOnly = nop(method);
        LabelNode innerStart = label(method);
        AbstractInsnNode both = nop(method);
        LabelNode end = label(method);
        AbstractInsnNode after = nop(method);
        TryCatchBlockNode inner = new TryCatchBlockNode(innerStart, end, end, "java/lang/Error");
        TryCatchBlockNode outer = new TryCatchBlockNode(start, end, end, null);
        method.tryCatchBlocks.add(inner);
        method.tryCatchBlocks.add(outer);
        Handlers handlers = new Handlers(method);

        assertThat(handlers.of(before)).isEmpty();
        assertThat(handlers.of(outerOnly)).containsExactly(outer);
        assertThat(handlers.of(both)).containsExactly(inner, outer);
        assertThat(handlers.of(after)).isEmpty();
        assertThat(handlers.of(innerStart)).isEmpty();
    }
}
