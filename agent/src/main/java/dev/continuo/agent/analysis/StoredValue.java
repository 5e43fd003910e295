package dev.continuo.agent.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Follows a value from the local that it is stored in to where it is loaded. */
public final class StoredValue {
    private final int slot;
    private final List<AbstractInsnNode> loads = new ArrayList<>();
    private final Deque<AbstractInsnNode> pending = new ArrayDeque<>();
    private final Set<AbstractInsnNode> reached = new HashSet<>();

    private StoredValue(int slot) {
        this.slot = slot;
    }

    /**
     * Returns the loads of what a store has stored, where no exception intervenes.
     *
     * @param store the store
     * @return the loads
     */
    public static List<AbstractInsnNode> loads(VarInsnNode store) {
        StoredValue value = new StoredValue(store.var);
        value.reach(store.getNext());
        while (!value.pending.isEmpty()) {
            value.flow(value.pending.pop());
        }
        return value.loads;
    }

    private void reach(AbstractInsnNode insn) {
        if (insn != null && reached.add(insn)) {
            pending.push(insn);
        }
    }

    private void flow(AbstractInsnNode insn) {
        if (insn instanceof VarInsnNode access && access.var == slot) {
            if (access.getOpcode() != Opcodes.ALOAD) {
                return;
            }
            loads.add(insn);
        }
        if (insn instanceof JumpInsnNode jump) {
            reach(jump.label);
        } else if (insn instanceof TableSwitchInsnNode table) {
            reach(table.dflt);
            table.labels.forEach(this::reach);
        } else if (insn instanceof LookupSwitchInsnNode lookup) {
            reach(lookup.dflt);
            lookup.labels.forEach(this::reach);
        }
        if (Insns.fallsThrough(insn)) {
            reach(insn.getNext());
        }
    }
}
