package dev.continuo.agent.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Follows a value from the local that it is stored in to where it is loaded. */
public final class StoredValue {
    private final Successors successors;

    /**
     * Prepares a method, which must not change from then on.
     *
     * @param method the method
     */
    public StoredValue(MethodNode method) {
        successors = new Successors(new Handlers(method));
    }

    /**
     * Returns the loads of what a store has stored.
     *
     * @param store the store
     * @return the loads that control can come to before another store into that local
     */
    public List<AbstractInsnNode> loads(VarInsnNode store) {
        List<AbstractInsnNode> loads = new ArrayList<>();
        Set<AbstractInsnNode> reached = new HashSet<>();
        Deque<AbstractInsnNode> pending = new ArrayDeque<>(successors.of(store));
        while (!pending.isEmpty()) {
            AbstractInsnNode insn = pending.pop();
            if (!reached.add(insn)) {
                continue;
            }
            if (insn instanceof VarInsnNode access && access.var == store.var) {
                if (access.getOpcode() != Opcodes.ALOAD) {
                    continue;
                }
                loads.add(insn);
            }
            pending.addAll(successors.of(insn));
        }
        return loads;
    }
}
