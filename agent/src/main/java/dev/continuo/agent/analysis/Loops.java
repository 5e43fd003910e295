package dev.continuo.agent.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;

/** Finds loops: code that a jump backwards leads to the beginning of. */
public final class Loops {
    /**
     * A loop.
     *
     * @param head its first instruction, where it is entered
     * @param map the stack map there
     * @param first the index of the head
     * @param last the index of the last jump to the head
     */
    public record Loop(LabelNode head, FrameNode map, int first, int last) {
        /**
         * Whether code is in the loop.
         *
         * @param from the index of its first instruction
         * @param to the index of its last
         * @return whether all of it is
         */
        public boolean contains(int from, int to) {
            return first <= from && to <= last;
        }
    }

    private Loops() {}

    /**
     * Returns the loops of a method.
     *
     * @param method the method, with expanded stack maps
     * @param tries its tries
     * @return the loops, an outer one before those in it
     */
    public static List<Loop> of(MethodNode method, Handlers tries) {
        InsnList insns = method.instructions;
        Successors successors = new Successors(tries);
        Map<FrameNode, Loop> loops = new LinkedHashMap<>();
        for (AbstractInsnNode insn : insns) {
            int last = insns.indexOf(insn);
            for (AbstractInsnNode next : successors.of(insn)) {
                FrameNode map = next instanceof LabelNode && insns.indexOf(next) <= last ? Insns.mapAt(next) : null;
                if (map != null) {
                    loops.merge(map, new Loop((LabelNode) next, map, insns.indexOf(next), last), Loops::longer);
                }
            }
        }
        List<Loop> outerFirst = new ArrayList<>(loops.values());
        outerFirst.sort((a, b) -> a.first == b.first ? b.last - a.last : a.first - b.first);
        return outerFirst;
    }

    private static Loop longer(Loop one, Loop other) {
        return new Loop(one.head, one.map, Math.min(one.first, other.first), Math.max(one.last, other.last));
    }
}
