package dev.continuo.agent.emit;

import java.util.Map;
import java.util.Set;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;

/**
 * Makes the jumps from a body to what lies behind it reach further than the 32 KiB of a jump instruction: a switch
 * without cases, whose default has no such limit, stands in for each.
 */
final class FarJumps {
    private final InsnList insns;

    private FarJumps(InsnList insns) {
        this.insns = insns;
    }

    /**
     * Widens, in a method that is long enough to need it, the conditional jumps to some labels.
     *
     * @param insns the method
     * @param targets the labels, each with its stack map; where no stack map follows a jump, the types there are the same
     */
    static void widen(InsnList insns, Set<LabelNode> targets) {
        CodeSizeEvaluator size = new CodeSizeEvaluator((MethodVisitor) null);
        insns.accept(size);
        if (size.getMaxSize() <= Short.MAX_VALUE) {
            return;
        }
        FarJumps jumps = new FarJumps(insns);
        for (AbstractInsnNode insn : insns.toArray()) {
            if (insn instanceof JumpInsnNode jump && targets.contains(jump.label)) {
                jumps.widen(jump);
            }
        }
    }

    private void widen(JumpInsnNode jump) {
        InsnList far = new InsnList();
        FrameNode map = (FrameNode) jump.label.getNext();
        far.add(new InsnNode(Opcodes.ICONST_0));
        far.add(new LookupSwitchInsnNode(jump.label, new int[0], new LabelNode[0]));
        AbstractInsnNode next = jump.getNext();
        if (next instanceof LabelNode label && next.getNext() instanceof FrameNode) {
            jump.label = label;
        } else {
            jump.label = new LabelNode();
            far.add(jump.label);
            far.add(map.clone(Map.of()));
        }
        jump.setOpcode(opposite(jump.getOpcode()));
        insns.insert(jump, far);
    }

    private static int opposite(int opcode) {
        return switch (opcode) {
            case Opcodes.IF_ACMPEQ -> Opcodes.IF_ACMPNE;
            case Opcodes.IFEQ -> Opcodes.IFNE;
            case Opcodes.IFNE -> Opcodes.IFEQ;
            default -> throw new IllegalArgumentException("no jump of the weaver: " + opcode);
        };
    }
}
