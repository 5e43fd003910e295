package dev.continuo.agent.emit;

import dev.continuo.agent.Names;
import dev.continuo.agent.analysis.Insns;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Passes primitive results without a box: of a call whose result is unboxed at once, from a return that boxes it.
 *
 * <p>The call asks for results of one primitive type. A return that would box one of that type answers that it is in the
 * task; any other answers as always, so that nobody need heed the request.
 */
final class PrimitiveResults {
    private static final Map<String, Type> PRIMITIVES = Map.of(
            "java/lang/Boolean", Type.BOOLEAN_TYPE,
            "java/lang/Byte", Type.BYTE_TYPE,
            "java/lang/Short", Type.SHORT_TYPE,
            "java/lang/Character", Type.CHAR_TYPE,
            "java/lang/Integer", Type.INT_TYPE,
            "java/lang/Long", Type.LONG_TYPE,
            "java/lang/Float", Type.FLOAT_TYPE,
            "java/lang/Double", Type.DOUBLE_TYPE);

    private final Slots slots;
    private final Set<LabelNode> targets;

    /** What the method declares to return, with its type arguments; null for a lambda, say, of which that isn't known. */
    private final @Nullable String declared;

    PrimitiveResults(Slots slots, Set<LabelNode> targets, @Nullable String signature) {
        this.slots = slots;
        this.targets = targets;
        declared = signature == null ? null : signature.substring(signature.indexOf(')'));
    }

    /**
     * The instructions that unbox a result.
     *
     * @param type the primitive type
     * @param last the last of them
     */
    record Unboxing(Type type, AbstractInsnNode last) {
        /** Pushes what asks for such a result. */
        void pushRequest(Code code) {
            String name = type.getClassName().toUpperCase(Locale.ROOT);
            code.field(Opcodes.GETSTATIC, Names.UNBOXED, name, Names.FRAME_DESC);
        }

        /** Replaces the task on top of the stack by the result that it has. */
        void take(Code code) {
            code.invoke(
                    Opcodes.INVOKEVIRTUAL,
                    Names.CONTINUATION,
                    name(),
                    "()" + carrier().getDescriptor(),
                    false);
        }

        private String name() {
            return switch (carrier().getSort()) {
                case Type.LONG -> "takeLong";
                case Type.FLOAT -> "takeFloat";
                case Type.DOUBLE -> "takeDouble";
                default -> "takeInt";
            };
        }

        /** The type that the value has on the stack. */
        private Type carrier() {
            return type.getSort() < Type.INT ? Type.INT_TYPE : type;
        }
    }

    /** Returns the cast and the call that unbox what an await leaves on the stack; null if it isn't unboxed at once. */
    static @Nullable Unboxing unboxingOf(AbstractInsnNode await, Set<LabelNode> targets) {
        if (!(Insns.nextInLine(await, targets) instanceof TypeInsnNode cast)
                || cast.getOpcode() != Opcodes.CHECKCAST
                || !(Insns.nextInLine(cast, targets) instanceof MethodInsnNode call)) {
            return null;
        }
        Type type = PRIMITIVES.get(cast.desc);
        boolean unboxes = type != null
                && call.getOpcode() == Opcodes.INVOKEVIRTUAL
                && call.owner.equals(cast.desc)
                && call.name.equals(type.getClassName() + "Value")
                && call.desc.equals("()" + type.getDescriptor());
        return unboxes ? new Unboxing(type, call) : null;
    }

    /** Lets a return that boxes its result answer without the box if that is asked for. */
    void writeReturn(InsnList insns, AbstractInsnNode areturn) {
        AbstractInsnNode previous = Insns.previousInLine(areturn, targets);
        Type type = previous instanceof MethodInsnNode call ? boxed(call) : null;
        if (type == null || !isDeclared(((MethodInsnNode) previous).owner)) {
            return;
        }
        Code code = new Code().aload(slots.resuming()).aload(slots.task());
        String desc = "(" + type.getDescriptor() + Names.FRAME_DESC + Names.TASK_DESC + ")" + Names.OBJECT_DESC;
        code.invokeStatic(Names.UNBOXED, "answer", desc);
        insns.insertBefore(previous, code.insns());
        insns.remove(previous);
    }

    /** Where results are objects that happen to be boxes, hardly any call unboxes them, and to look costs all of them. */
    private boolean isDeclared(String box) {
        return declared == null || declared.contains("L" + box + ";");
    }

    private static @Nullable Type boxed(MethodInsnNode call) {
        Type type = PRIMITIVES.get(call.owner);
        boolean boxes = type != null
                && call.getOpcode() == Opcodes.INVOKESTATIC
                && call.name.equals("valueOf")
                && call.desc.equals("(" + type.getDescriptor() + ")L" + call.owner + ";");
        return boxes ? type : null;
    }
}
