package dev.continuo.agent.weave;

import dev.continuo.agent.emit.Code;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Keeps {@code this} in the first local, where a body finds it after each resume.
 *
 * <p>Some compilers store other values there once {@code this} is no longer read. Such a method gets another local for
 * what it keeps in the first one, {@code this} included.
 */
final class ThisVariable {
    private static final String NAME = "this";

    private final MethodNode method;
    private final String owner;
    private final int slot;

    private ThisVariable(String owner, MethodNode method) {
        this.owner = owner;
        this.method = method;
        slot = method.maxLocals;
    }

    /** Rewrites a method that stores into the local that {@code this} comes in. */
    static void keep(String owner, MethodNode method) {
        if ((method.access & Opcodes.ACC_STATIC) == 0 && isReassigned(method)) {
            new ThisVariable(owner, method).move();
        }
    }

    private static boolean isReassigned(MethodNode method) {
        for (AbstractInsnNode insn : method.instructions) {
            int opcode = insn.getOpcode();
            if (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE && ((VarInsnNode) insn).var == 0) {
                return true;
            }
        }
        return false;
    }

    private void move() {
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof VarInsnNode access && access.var == 0) {
                access.var = slot;
            } else if (insn instanceof IincInsnNode increment && increment.var == 0) {
                increment.var = slot;
            } else if (insn instanceof FrameNode frame) {
                frame.local = moved(frame.local);
            }
        }
        if (method.localVariables != null) {
            for (LocalVariableNode variable : method.localVariables) {
                if (variable.index == 0 && !variable.name.equals(NAME)) {
                    variable.index = slot;
                }
            }
        }
        method.instructions.insert(new Code().aload(0).astore(slot).insns());
        method.maxLocals += 2; // it may be a long or double
    }

    /** Returns the entries of a stack map, in which a long or double is one entry, with the first one moved. */
    private List<Object> moved(List<Object> entries) {
        List<Object> moved = new ArrayList<>();
        moved.add(owner);
        Object first = entries.isEmpty() ? Opcodes.TOP : entries.get(0);
        int slots = 1;
        if (isWide(first)) {
            moved.add(Opcodes.TOP);
            slots++;
        }
        for (Object entry : entries.subList(Math.min(1, entries.size()), entries.size())) {
            moved.add(entry);
            slots += isWide(entry) ? 2 : 1;
        }
        for (; slots < slot; slots++) {
            moved.add(Opcodes.TOP);
        }
        moved.add(first);
        return moved;
    }

    private static boolean isWide(Object entry) {
        return entry == Opcodes.LONG || entry == Opcodes.DOUBLE;
    }
}
