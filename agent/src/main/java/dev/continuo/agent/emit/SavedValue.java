package dev.continuo.agent.emit;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A value that a frame keeps while its activation is suspended.
 *
 * @param type its verification type, in ASM's notation
 * @param slot the local that holds it; {@link #ON_STACK} for an operand
 * @param index its slot among the frame's references or words; unused for a null constant
 */
record SavedValue(Object type, int slot, int index) {
    static final int ON_STACK = -1;

    boolean isNull() {
        return type == Opcodes.NULL;
    }

    boolean isRef() {
        return type instanceof String;
    }

    /** Returns the type as a JVM type; for references that of any reference. */
    Type jvmType() {
        if (type == Opcodes.INTEGER) {
            return Type.INT_TYPE;
        }
        if (type == Opcodes.LONG) {
            return Type.LONG_TYPE;
        }
        if (type == Opcodes.FLOAT) {
            return Type.FLOAT_TYPE;
        }
        if (type == Opcodes.DOUBLE) {
            return Type.DOUBLE_TYPE;
        }
        return type instanceof String name ? Type.getObjectType(name) : Type.getObjectType("java/lang/Object");
    }

    /** Saves the value, which is on top of the stack if it is an operand. */
    void save(Code code, FrameShape shape, int frameSlot) {
        if (isNull()) {
            if (slot == ON_STACK) {
                code.op(Opcodes.POP);
            }
            return;
        }
        if (slot != ON_STACK) {
            code.load(jvmType(), slot);
        }
        if (isRef()) {
            shape.saveRef(code, frameSlot, index);
        } else {
            shape.saveWord(code, jvmType(), frameSlot, index);
        }
    }

    /** Restores the value into its local, or onto the stack. */
    void restore(Code code, FrameShape shape, int frameSlot) {
        if (isNull()) {
            code.op(Opcodes.ACONST_NULL);
        } else if (type instanceof String name) {
            shape.takeRef(code, frameSlot, index);
            code.cast(name);
        } else {
            shape.takeWord(code, jvmType(), frameSlot, index);
        }
        if (slot != ON_STACK) {
            code.var(jvmType().getOpcode(Opcodes.ISTORE), slot);
        }
    }
}
