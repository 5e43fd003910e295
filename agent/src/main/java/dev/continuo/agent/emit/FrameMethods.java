package dev.continuo.agent.emit;

import dev.continuo.agent.Names;
import dev.continuo.agent.emit.PointFinder.SlotCounter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;

/** Writes what a woven method needs beside its body: the method that makes its frames and its resume half. */
final class FrameMethods {
    private static final int ACCESS = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
    private static final String RESUME_DESC = "(L" + Names.FRAME + ";" + Names.TASK_DESC + ")" + Names.OBJECT_DESC;
    private static final Handle BOOTSTRAP = new Handle(
            Opcodes.H_INVOKESTATIC,
            Names.RESUMERS,
            "bootstrap",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
                    + "Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;)"
                    + "Ljava/lang/invoke/CallSite;",
            false);

    private FrameMethods() {}

    /** Returns the first reference slot that is free: an instance method's {@code this} has slot 0. */
    static int firstRef(MethodNode method) {
        return (method.access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
    }

    /** Returns how the arguments of a body that has not begun are kept in its frame. */
    static List<SavedValue> arguments(MethodNode method) {
        SlotCounter counter = new SlotCounter(firstRef(method));
        List<SavedValue> arguments = new ArrayList<>();
        int slot = firstRef(method);
        for (Type type : Type.getArgumentTypes(method.desc)) {
            arguments.add(counter.save(verificationType(type), slot));
            slot += type.getSize();
        }
        return arguments;
    }

    /** Returns the verification type of a declared type, in ASM's notation. */
    static Object verificationType(Type type) {
        return switch (type.getSort()) {
            case Type.LONG -> Opcodes.LONG;
            case Type.FLOAT -> Opcodes.FLOAT;
            case Type.DOUBLE -> Opcodes.DOUBLE;
            case Type.OBJECT, Type.ARRAY -> type.getInternalName();
            default -> Opcodes.INTEGER;
        };
    }

    /** Replaces the frame or null on top of the stack by the activation's frame; {@code this} is in slot 0. */
    static void makeFrame(Code code, MethodNames names, FrameShape shape) {
        if (!names.isStatic()) {
            code.aload(0);
        }
        code.invoke(Opcodes.INVOKESTATIC, names.owner(), names.frame(), frameDesc(names, shape), names.isInterface());
    }

    /** Takes {@code this} as an Object: in a hidden class the name of the class means another. */
    private static String frameDesc(MethodNames names, FrameShape shape) {
        String frame = "L" + shape.internalName() + ";";
        return "(" + frame + (names.isStatic() ? "" : Names.OBJECT_DESC) + ")" + frame;
    }

    /** Writes the method that returns an activation's frame, made where there is none yet. */
    static MethodNode frameMethod(MethodNames names, FrameShape shape) {
        MethodNode result = new MethodNode(ACCESS, names.frame(), frameDesc(names, shape), null, null);
        List<Object> entries = new ArrayList<>(List.of(shape.internalName()));
        if (!names.isStatic()) {
            entries.add(Names.OBJECT);
        }
        LabelNode none = new LabelNode();
        Code code = new Code().aload(0).jump(Opcodes.IFNULL, none);
        code.aload(0).op(Opcodes.ARETURN).add(none).frame(entries, List.of());
        shape.create(code, () -> pushResumer(code, names));
        if (!names.isStatic()) {
            code.astore(0).aload(1);
            shape.saveRef(code, 0, 0);
            code.aload(0);
        }
        code.op(Opcodes.ARETURN);
        result.instructions.add(code.insns());
        return result;
    }

    private static void pushResumer(Code code, MethodNames names) {
        Handle resume =
                new Handle(Opcodes.H_INVOKESTATIC, names.owner(), names.resume(), RESUME_DESC, names.isInterface());
        Type type = Type.getMethodType(RESUME_DESC);
        code.invokeDynamic("resume", "()L" + Names.RESUMER + ";", BOOTSTRAP, type, resume, type);
    }

    /** Writes the resume half: calls the body with the frame. */
    static MethodNode resumeMethod(MethodNames names, FrameShape shape, String description) {
        MethodNode result = new MethodNode(ACCESS, names.resume(), RESUME_DESC, null, null);
        LabelNode resume = new LabelNode();
        int frame = names.isStatic() ? 0 : 2;
        Code code = new Code().aload(1).jump(Opcodes.IFNONNULL, resume);
        code.push(description).op(Opcodes.ARETURN);
        code.add(resume).frame(List.of(Names.FRAME, Names.TASK), List.of());
        if (!names.isStatic()) {
            code.aload(0).type(Opcodes.CHECKCAST, shape.internalName()).astore(frame);
            shape.loadRef(code, frame, 0);
            code.cast(names.owner());
        }
        Type[] parameters = Type.getArgumentTypes(names.bodyDesc());
        for (int i = 0; i < parameters.length - 2; i++) {
            code.pushDefault(parameters[i]);
        }
        code.aload(1).aload(frame);
        int opcode = names.isStatic() ? Opcodes.INVOKESTATIC : Opcodes.INVOKESPECIAL;
        code.invoke(opcode, names.owner(), names.body(), names.bodyDesc(), names.isInterface());
        code.op(Opcodes.ARETURN);
        result.instructions.add(code.insns());
        return result;
    }

    /** Returns what the runtime needs to show a frame in a stack trace: class, method, file, and a line per label. */
    static String description(
            String owner, String method, @Nullable String file, int firstLine, List<SuspensionPoint> points) {
        String lines = points.stream().map(point -> "," + point.line()).collect(Collectors.joining());
        return String.join("\n", owner.replace('/', '.'), method, file == null ? "" : file, firstLine + lines);
    }
}
