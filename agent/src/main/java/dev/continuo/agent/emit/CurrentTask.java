package dev.continuo.agent.emit;

import dev.continuo.agent.Names;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/** What a method's own instructions do with the task that its body was given. */
final class CurrentTask {
    private CurrentTask() {}

    /** Lets each catch clause see the exception with the suspended callers in its trace; a finally throws it on. */
    static void completeCaughtTraces(MethodNode method, int taskSlot) {
        Set<LabelNode> handlers = new HashSet<>();
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            if (block.type != null && handlers.add(block.handler)) {
                AbstractInsnNode map = block.handler;
                while (!(map instanceof FrameNode)) {
                    map = map.getNext();
                }
                Code code = new Code().op(Opcodes.DUP).aload(taskSlot).op(Opcodes.SWAP);
                code.invoke(Opcodes.INVOKEVIRTUAL, Names.CONTINUATION, "caught", "(Ljava/lang/Throwable;)V", false);
                method.instructions.insert(map, code.insns());
            }
        }
    }

    /** Reads the current task from the local; to look it up by the thread would cost more. */
    static void use(MethodNode method, int taskSlot) {
        for (AbstractInsnNode insn : method.instructions.toArray()) {
            if (insn instanceof MethodInsnNode call
                    && call.owner.equals(Names.TASK)
                    && call.name.equals("current")
                    && call.desc.equals("()" + Names.TASK_DESC)) {
                method.instructions.set(insn, new VarInsnNode(Opcodes.ALOAD, taskSlot));
            }
        }
    }
}
