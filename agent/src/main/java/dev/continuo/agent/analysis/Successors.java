package dev.continuo.agent.analysis;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** Where control can go to from an instruction. */
public final class Successors {
    private Successors() {}

    /**
     * Returns the instructions that may run next, the handlers of an exception among them.
     *
     * @param method the method
     * @param insn an instruction
     * @return the instructions
     */
    public static List<AbstractInsnNode> of(MethodNode method, AbstractInsnNode insn) {
        List<AbstractInsnNode> next = new ArrayList<>();
        if (insn instanceof JumpInsnNode jump) {
            next.add(jump.label);
        } else if (insn instanceof TableSwitchInsnNode table) {
            next.add(table.dflt);
            next.addAll(table.labels);
        } else if (insn instanceof LookupSwitchInsnNode lookup) {
            next.add(lookup.dflt);
            next.addAll(lookup.labels);
        }
        if (insn.getNext() != null && Insns.fallsThrough(insn)) {
            next.add(insn.getNext());
        }
        if (insn.getOpcode() >= 0) {
            int index = method.instructions.indexOf(insn);
            for (TryCatchBlockNode block : method.tryCatchBlocks) {
                if (Insns.covers(method, block, index)) {
                    next.add(block.handler);
                }
            }
        }
        return next;
    }
}
