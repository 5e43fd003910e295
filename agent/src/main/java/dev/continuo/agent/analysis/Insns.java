package dev.continuo.agent.analysis;

import dev.continuo.agent.Names;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** Questions about instructions. */
public final class Insns {
    private Insns() {}

    /**
     * Whether an instruction is a call of {@code Continuo.await}.
     *
     * @param insn the instruction
     * @return whether it awaits
     */
    public static boolean isAwait(@Nullable AbstractInsnNode insn) {
        return insn instanceof MethodInsnNode call
                && call.getOpcode() == Opcodes.INVOKESTATIC
                && isAwait(call.owner, call.name, call.desc);
    }

    /**
     * Whether a method is {@code Continuo.await}.
     *
     * @param owner the internal name of its class
     * @param name its name
     * @param desc its descriptor
     * @return whether it is await
     */
    public static boolean isAwait(String owner, String name, String desc) {
        return owner.equals(Names.CONTINUO)
                && name.equals("await")
                && (desc.equals(Names.AWAIT_TASK) || desc.equals(Names.AWAIT_STAGE));
    }

    /**
     * Whether a call may be one of an {@code @Async} method: by its return type, and not one of the JDK.
     *
     * @param insn the instruction
     * @return whether it may be
     */
    public static boolean mayBeAsyncCall(@Nullable AbstractInsnNode insn) {
        if (!(insn instanceof MethodInsnNode call)) {
            return false;
        }
        Type type = Type.getReturnType(call.desc);
        return type.getSort() == Type.OBJECT
                && Names.RETURN_TYPES.contains(type.getInternalName())
                && !call.owner.startsWith("java/")
                && !call.owner.startsWith("javax/")
                && !call.owner.equals(Names.TASK)
                && !call.owner.equals(Names.PROMISE);
    }

    /**
     * Whether control may go on to the next instruction.
     *
     * @param insn the instruction
     * @return false for jumps without a condition, switches, returns and throws
     */
    public static boolean fallsThrough(AbstractInsnNode insn) {
        int opcode = insn.getOpcode();
        return !(opcode == Opcodes.GOTO
                || opcode == Opcodes.TABLESWITCH
                || opcode == Opcodes.LOOKUPSWITCH
                || opcode == Opcodes.ATHROW
                || opcode == Opcodes.RET
                || (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN));
    }

    /**
     * Returns the labels that control can come to other than from the instruction before.
     *
     * @param method the method
     * @return the targets of jumps, switches and handlers
     */
    public static Set<LabelNode> targets(MethodNode method) {
        Set<LabelNode> targets = new HashSet<>();
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof JumpInsnNode jump) {
                targets.add(jump.label);
            } else if (insn instanceof TableSwitchInsnNode table) {
                targets.add(table.dflt);
                targets.addAll(table.labels);
            } else if (insn instanceof LookupSwitchInsnNode lookup) {
                targets.add(lookup.dflt);
                targets.addAll(lookup.labels);
            }
        }
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            targets.add(block.handler);
        }
        return targets;
    }

    /**
     * Returns the next instruction that isn't a label, a line or a stack map.
     *
     * @param insn an instruction, label, line or stack map
     * @return the instruction; null at the end
     */
    public static @Nullable AbstractInsnNode nextReal(AbstractInsnNode insn) {
        AbstractInsnNode next = insn.getNext();
        while (next != null && next.getOpcode() < 0) {
            next = next.getNext();
        }
        return next;
    }

    /**
     * Returns the stack map of a place in the code.
     *
     * @param place a label, line or stack map there, or the instruction; null for the end of the code
     * @return the stack map, if it is {@code place} or behind it; null for none
     */
    public static @Nullable FrameNode mapAt(@Nullable AbstractInsnNode place) {
        AbstractInsnNode insn = place;
        while (insn != null && insn.getOpcode() < 0 && !(insn instanceof FrameNode)) {
            insn = insn.getNext();
        }
        return insn instanceof FrameNode map ? map : null;
    }

    /**
     * Returns the instruction that comes next and can't be reached in another way.
     *
     * @param insn an instruction
     * @param targets the labels that control can come to
     * @return the instruction; null if control may come from elsewhere, or at the end
     */
    public static @Nullable AbstractInsnNode nextInLine(AbstractInsnNode insn, Set<LabelNode> targets) {
        AbstractInsnNode next = insn.getNext();
        while (next instanceof LineNumberNode || (next instanceof LabelNode label && !targets.contains(label))) {
            next = next.getNext();
        }
        return next instanceof LabelNode || next instanceof FrameNode ? null : next;
    }

    /**
     * Returns the instruction that comes before and leads only here.
     *
     * @param insn an instruction
     * @param targets the labels that control can come to
     * @return the instruction; null if control may come from elsewhere, or at the start
     */
    public static @Nullable AbstractInsnNode previousInLine(AbstractInsnNode insn, Set<LabelNode> targets) {
        AbstractInsnNode previous = insn.getPrevious();
        while (previous instanceof LineNumberNode
                || (previous instanceof LabelNode label && !targets.contains(label))) {
            previous = previous.getPrevious();
        }
        return previous instanceof LabelNode || previous instanceof FrameNode ? null : previous;
    }

    /**
     * Whether a try range covers an instruction.
     *
     * @param method the method
     * @param block the try range
     * @param index the index of the instruction
     * @return whether it is covered
     */
    public static boolean covers(MethodNode method, TryCatchBlockNode block, int index) {
        return method.instructions.indexOf(block.start) <= index && index < method.instructions.indexOf(block.end);
    }
}
