package dev.continuo.agent.analysis;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** Where control can go to from an instruction. */
public final class Successors {
    private final Handlers handlers;

    /**
     * Prepares a method, which must not change from then on.
     *
     * @param handlers the method's tries
     */
    public Successors(Handlers handlers) {
        this.handlers = handlers;
    }

    /**
     * Returns the instructions that may run next, the handlers of an exception among them.
     *
     * @param insn an instruction
     * @return the instructions
     */
    public List<AbstractInsnNode> of(AbstractInsnNode insn) {
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
        handlers.of(insn).forEach(block -> next.add(block.handler));
        return next;
    }
}
