package dev.continuo.agent.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** The tries around each instruction of a method, as it was when they were computed: each look-up takes no search. */
public final class Handlers {
    private final Map<AbstractInsnNode, List<TryCatchBlockNode>> blocks = new HashMap<>();

    /**
     * Computes the tries of a method.
     *
     * @param method the method
     */
    public Handlers(MethodNode method) {
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            for (AbstractInsnNode insn = block.start; insn != null && insn != block.end; insn = insn.getNext()) {
                if (insn.getOpcode() >= 0) {
                    blocks.computeIfAbsent(insn, key -> new ArrayList<>(2)).add(block);
                }
            }
        }
    }

    /**
     * Returns the tries around an instruction.
     *
     * @param insn the instruction; not a label, line or stack map
     * @return the tries, in the order in which their handlers are asked
     */
    public List<TryCatchBlockNode> of(AbstractInsnNode insn) {
        return blocks.getOrDefault(insn, List.of());
    }
}
