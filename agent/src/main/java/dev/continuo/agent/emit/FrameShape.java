package dev.continuo.agent.emit;

import dev.continuo.agent.Names;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The class of a method's frames: the smallest of the runtime's shapes with so many slots.
 *
 * @param refs the number of references that must fit
 * @param words the number of 64-bit words that must fit
 */
record FrameShape(int refs, int words) {
    private static final int[] REF_SIZES = {0, 2, 4, 8};
    private static final int[] WORD_SIZES = {0, 1, 2, 4};

    /** Returns the internal name of the frame class. */
    String internalName() {
        if (isWide()) {
            return Names.FRAMES + "$Wide";
        }
        int wordSize = atLeast(words, WORD_SIZES);
        return Names.FRAMES + "$R" + atLeast(refs, REF_SIZES) + (wordSize == 0 ? "" : "L" + wordSize);
    }

    /** Pushes a new frame whose resumer is made by {@code resumer}. */
    void create(Code code, Runnable resumer) {
        code.type(Opcodes.NEW, internalName()).op(Opcodes.DUP);
        resumer.run();
        if (isWide()) {
            code.push(refs).push(words);
        }
        String desc = "(L" + Names.RESUMER + (isWide() ? ";II)V" : ";)V");
        code.invoke(Opcodes.INVOKESPECIAL, internalName(), "<init>", desc, false);
    }

    /** Saves the reference on top of the stack. */
    void saveRef(Code code, int frameSlot, int index) {
        if (isWide()) {
            code.aload(frameSlot).push(index);
            code.invokeStatic(internalName(), "saveRef", "(Ljava/lang/Object;L" + internalName() + ";I)V");
        } else {
            code.aload(frameSlot).op(Opcodes.SWAP);
            code.field(Opcodes.PUTFIELD, internalName(), "r" + index, Names.OBJECT_DESC);
        }
    }

    /** Saves the value of a primitive type on top of the stack. */
    void saveWord(Code code, Type type, int frameSlot, int index) {
        toWord(code, type);
        if (isWide()) {
            code.aload(frameSlot).push(index);
            code.invokeStatic(internalName(), "saveWord", "(JL" + internalName() + ";I)V");
        } else {
            code.aload(frameSlot).op(Opcodes.DUP_X2).op(Opcodes.POP);
            code.field(Opcodes.PUTFIELD, internalName(), "l" + index, "J");
        }
    }

    /** Pushes a saved reference, without clearing its slot. */
    void loadRef(Code code, int frameSlot, int index) {
        if (isWide()) {
            code.aload(frameSlot).field(Opcodes.GETFIELD, internalName(), "refs", "[Ljava/lang/Object;");
            code.push(index).op(Opcodes.AALOAD);
        } else {
            code.aload(frameSlot).field(Opcodes.GETFIELD, internalName(), "r" + index, Names.OBJECT_DESC);
        }
    }

    /** Pushes a saved reference and clears its slot. */
    void takeRef(Code code, int frameSlot, int index) {
        if (isWide()) {
            code.aload(frameSlot).push(index);
            code.invokeStatic(internalName(), "takeRef", "(L" + internalName() + ";I)Ljava/lang/Object;");
        } else {
            loadRef(code, frameSlot, index);
            code.aload(frameSlot).op(Opcodes.ACONST_NULL);
            code.field(Opcodes.PUTFIELD, internalName(), "r" + index, Names.OBJECT_DESC);
        }
    }

    /** Pushes a saved value of a primitive type. */
    void takeWord(Code code, Type type, int frameSlot, int index) {
        code.aload(frameSlot);
        if (isWide()) {
            code.push(index).invokeStatic(internalName(), "takeWord", "(L" + internalName() + ";I)J");
        } else {
            code.field(Opcodes.GETFIELD, internalName(), "l" + index, "J");
        }
        fromWord(code, type);
    }

    private boolean isWide() {
        return refs > REF_SIZES[REF_SIZES.length - 1] || words > WORD_SIZES[WORD_SIZES.length - 1];
    }

    private static int atLeast(int count, int[] sizes) {
        for (int size : sizes) {
            if (size >= count) {
                return size;
            }
        }
        throw new IllegalArgumentException("no shape for " + count);
    }

    private static void toWord(Code code, Type type) {
        switch (type.getSort()) {
            case Type.LONG -> {}
            case Type.FLOAT ->
                code.invokeStatic("java/lang/Float", "floatToRawIntBits", "(F)I")
                        .op(Opcodes.I2L);
            case Type.DOUBLE -> code.invokeStatic("java/lang/Double", "doubleToRawLongBits", "(D)J");
            default -> code.op(Opcodes.I2L);
        }
    }

    private static void fromWord(Code code, Type type) {
        switch (type.getSort()) {
            case Type.LONG -> {}
            case Type.FLOAT -> code.op(Opcodes.L2I).invokeStatic("java/lang/Float", "intBitsToFloat", "(I)F");
            case Type.DOUBLE -> code.invokeStatic("java/lang/Double", "longBitsToDouble", "(J)D");
            default -> code.op(Opcodes.L2I);
        }
    }
}
