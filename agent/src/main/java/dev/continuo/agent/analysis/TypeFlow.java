package dev.continuo.agent.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.AnalyzerAdapter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The verification types of locals and operand stack before an instruction.
 *
 * <p>They follow from the stack maps of the class file by simulation between one map and the next, in one pass and
 * without a look at any other class.
 */
public final class TypeFlow {
    /**
     * The types before one instruction, in ASM's notation: an {@code Opcodes} constant, an internal name or array
     * descriptor, or the label of the {@code NEW} that made an uninitialized object. A long or double is followed by
     * TOP.
     *
     * @param locals the types by slot; slots beyond the end are TOP
     * @param stack the types from the bottom up
     */
    public record Types(List<Object> locals, List<Object> stack) {
        /**
         * Returns the type of a local.
         *
         * @param slot the slot
         * @return the type
         */
        public Object local(int slot) {
            return slot < locals.size() ? locals.get(slot) : Opcodes.TOP;
        }
    }

    private TypeFlow() {}

    /**
     * Simulates a method.
     *
     * @param owner the internal name of its class
     * @param method the method, with expanded stack maps
     * @param wanted the instructions whose types are wanted
     * @return the types by instruction, in the order of the code; none for what can't be reached
     */
    public static Map<AbstractInsnNode, Types> simulate(
            String owner, MethodNode method, Predicate<AbstractInsnNode> wanted) {
        Map<AbstractInsnNode, Types> types = new LinkedHashMap<>();
        Simulator simulator = new Simulator(owner, method);
        for (AbstractInsnNode insn : method.instructions) {
            if (simulator.locals != null && wanted.test(insn)) {
                types.put(insn, new Types(List.copyOf(simulator.locals), List.copyOf(simulator.stack)));
            }
            insn.accept(simulator);
        }
        return types;
    }

    /**
     * Whether a type is that of an object whose constructor hasn't run.
     *
     * @param type the type
     * @return whether it is uninitialized
     */
    public static boolean isUninitialized(@Nullable Object type) {
        return type instanceof Label;
    }

    /**
     * Whether a type takes two slots.
     *
     * @param type the type
     * @return whether it is a long or double
     */
    public static boolean isWide(Object type) {
        return type == Opcodes.LONG || type == Opcodes.DOUBLE;
    }

    /**
     * Fills up the entries of a stack map's locals.
     *
     * @param entries the entries
     * @param size how many slots they are to take
     * @return a new list: the entries, then as many of no type as are missing
     */
    public static List<Object> padded(List<Object> entries, int size) {
        List<Object> padded = new ArrayList<>(entries);
        int slots = entries.stream().mapToInt(type -> isWide(type) ? 2 : 1).sum();
        padded.addAll(Collections.nCopies(size - slots, Opcodes.TOP));
        return padded;
    }

    private static final class Simulator extends AnalyzerAdapter {
        Simulator(String owner, MethodNode method) {
            super(Opcodes.ASM9, owner, method.access, method.name, method.desc, null);
        }
    }
}
