package dev.continuo.agent.analysis;

import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Which locals may still be read, before each instruction; exceptions can leave any instruction of a try range. */
public final class Liveness {
    private final InsnList insns;
    private final BitSet[] before;

    /**
     * Computes the liveness of a method's locals.
     *
     * @param method the method
     * @param handlers its tries
     */
    public Liveness(MethodNode method, Handlers handlers) {
        insns = method.instructions;
        before = new BitSet[insns.size()];
        for (int i = 0; i < before.length; i++) {
            before[i] = new BitSet(method.maxLocals);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = before.length - 1; i >= 0; i--) {
                changed |= update(i, handlers.of(insns.get(i)));
            }
        }
    }

    /**
     * Returns the locals that are live before an instruction.
     *
     * @param insn the instruction
     * @return the slots (of a long or double the first); not to be modified
     */
    public BitSet before(AbstractInsnNode insn) {
        return before[insns.indexOf(insn)];
    }

    private boolean update(int index, List<TryCatchBlockNode> handlers) {
        AbstractInsnNode insn = insns.get(index);
        BitSet live = after(index, insn);
        if (insn instanceof VarInsnNode access) {
            boolean load = access.getOpcode() <= Opcodes.ALOAD || access.getOpcode() == Opcodes.RET;
            live.set(access.var, load);
        } else if (insn instanceof IincInsnNode increment) {
            live.set(increment.var);
        }
        for (TryCatchBlockNode block : handlers) {
            live.or(before(block.handler));
        }
        if (live.equals(before[index])) {
            return false;
        }
        before[index] = live;
        return true;
    }

    private BitSet after(int index, AbstractInsnNode insn) {
        BitSet live = new BitSet();
        if (insn instanceof JumpInsnNode jump) {
            live.or(before(jump.label));
        } else if (insn instanceof TableSwitchInsnNode table) {
            live.or(before(table.dflt));
            table.labels.forEach(label -> live.or(before(label)));
        } else if (insn instanceof LookupSwitchInsnNode lookup) {
            live.or(before(lookup.dflt));
            lookup.labels.forEach(label -> live.or(before(label)));
        }
        if (index + 1 < before.length && Insns.fallsThrough(insn)) {
            live.or(before[index + 1]);
        }
        return live;
    }
}
