package dev.continuo.agent.weave;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * An instruction that makes a lambda or method reference.
 *
 * @param insn the instruction
 * @param type the functional interface
 * @param method the name of its method
 * @param methodDesc the erased descriptor of that method
 * @param implementation the method that the lambda calls
 * @param markers further interfaces
 * @param bridges further descriptors of the interface's method
 * @param isSerializable whether it can be serialized
 */
record LambdaSite(
        InvokeDynamicInsnNode insn,
        Type type,
        String method,
        String methodDesc,
        Handle implementation,
        List<String> markers,
        List<String> bridges,
        boolean isSerializable) {
    private static final int FLAG_SERIALIZABLE = 1;
    private static final int FLAG_MARKERS = 2;
    private static final int FLAG_BRIDGES = 4;

    /** Returns the lambda that an instruction makes; null if it makes none, or a constructor's. */
    static @Nullable LambdaSite of(AbstractInsnNode node) {
        if (!(node instanceof InvokeDynamicInsnNode insn)
                || !insn.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")) {
            return null;
        }
        Handle implementation = (Handle) insn.bsmArgs[1];
        if (implementation.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
            return null;
        }
        List<String> markers = new ArrayList<>();
        List<String> bridges = new ArrayList<>();
        boolean serializable =
                insn.bsm.getName().equals("altMetafactory") && readExtras(insn.bsmArgs, markers, bridges);
        if (serializable) {
            markers.add("java/io/Serializable");
        }
        String desc = ((Type) insn.bsmArgs[0]).getDescriptor();
        Type type = Type.getReturnType(insn.desc);
        return new LambdaSite(insn, type, insn.name, desc, implementation, markers, bridges, serializable);
    }

    /** Reads the markers and bridges of an altMetafactory call; returns whether the lambda is serializable. */
    private static boolean readExtras(Object[] arguments, List<String> markers, List<String> bridges) {
        int flags = (Integer) arguments[3];
        int next = 4;
        if ((flags & FLAG_MARKERS) != 0) {
            int count = (Integer) arguments[next++];
            for (int i = 0; i < count; i++) {
                markers.add(((Type) arguments[next++]).getInternalName());
            }
        }
        if ((flags & FLAG_BRIDGES) != 0) {
            int count = (Integer) arguments[next++];
            for (int i = 0; i < count; i++) {
                bridges.add(((Type) arguments[next++]).getDescriptor());
            }
        }
        return (flags & FLAG_SERIALIZABLE) != 0;
    }
}
