package dev.continuo.agent.analysis;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** How many monitors may be held before each instruction. */
public final class MonitorDepths {
    /** More than any real nesting; bounds the search in code whose monitors don't pair. */
    private static final int MAX_DEPTH = 64;

    private static final int UNREACHED = -1;

    private final Handlers handlers;
    private final InsnList insns;
    private final int[] depths;
    private final Deque<Integer> pending = new ArrayDeque<>();

    /**
     * Computes the depths of a method.
     *
     * @param method the method
     */
    public MonitorDepths(MethodNode method) {
        handlers = new Handlers(method);
        insns = method.instructions;
        depths = new int[insns.size()];
        Arrays.fill(depths, UNREACHED);
        if (depths.length > 0 && hasMonitors()) {
            reach(0, 0);
            while (!pending.isEmpty()) {
                flow(pending.pop());
            }
        }
    }

    /**
     * Whether a monitor may be held before an instruction.
     *
     * @param insn the instruction
     * @return whether one may be held
     */
    public boolean isHeld(AbstractInsnNode insn) {
        return depths[insns.indexOf(insn)] > 0;
    }

    private boolean hasMonitors() {
        for (AbstractInsnNode insn : insns) {
            if (insn.getOpcode() == Opcodes.MONITORENTER) {
                return true;
            }
        }
        return false;
    }

    private void reach(int index, int depth) {
        if (index < depths.length && depth > depths[index] && depth <= MAX_DEPTH) {
            depths[index] = depth;
            pending.push(index);
        }
    }

    private void reach(LabelNode label, int depth) {
        reach(insns.indexOf(label), depth);
    }

    private void flow(int index) {
        AbstractInsnNode insn = insns.get(index);
        int before = depths[index];
        if (insn.getOpcode() >= 0) {
            flowToHandlers(index, before);
        }
        int after = before;
        if (insn.getOpcode() == Opcodes.MONITORENTER) {
            after++;
        } else if (insn.getOpcode() == Opcodes.MONITOREXIT) {
            after = Math.max(0, before - 1);
        }
        if (insn instanceof JumpInsnNode jump) {
            reach(jump.label, after);
        } else if (insn instanceof TableSwitchInsnNode table) {
            reach(table.dflt, after);
            for (LabelNode label : table.labels) {
                reach(label, after);
            }
        } else if (insn instanceof LookupSwitchInsnNode lookup) {
            reach(lookup.dflt, after);
            for (LabelNode label : lookup.labels) {
                reach(label, after);
            }
        }
        if (Insns.fallsThrough(insn)) {
            reach(index + 1, after);
        }
    }

    /** Flows to the handlers that an exception may come to: none behind one that catches everything. */
    private void flowToHandlers(int index, int depth) {
        for (TryCatchBlockNode block : handlers.of(insns.get(index))) {
            reach(block.handler, depth);
            if (block.type == null) {
                return;
            }
        }
    }
}
