package dev.continuo.it.torture;

import dev.continuo.Continuo;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.InstructionAdapter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodNode;

/** Copies a method into one that is {@code @Async} and awaits where most is to be saved. */
final class AsyncCopy {
    private static final Type OBJECT = Type.getType(Object.class);
    private static final Type TASK = Type.getType(Task.class);
    private static final Type STAGE = Type.getType(CompletionStage.class);
    private static final String CONTINUO = Type.getInternalName(Continuo.class);
    private static final String SOURCE = Type.getInternalName(AwaitSource.class);
    private static final int DROPPED_ACCESS =
            Opcodes.ACC_SYNCHRONIZED | Opcodes.ACC_BRIDGE | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_VARARGS;
    private static final int INITIALIZER_ACCESS = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC;
    private static final int SOURCES = 3;

    private final MethodNode copy;
    private int points;

    private AsyncCopy(String owner, MethodNode method, String name) {
        String desc = Type.getMethodDescriptor(TASK, Type.getArgumentTypes(method.desc));
        int access = method.name.startsWith("<") ? INITIALIZER_ACCESS : method.access & ~DROPPED_ACCESS;
        copy = new MethodNode(Opcodes.ASM9, access, name, desc, null, null);
        method.accept(copy);
        dropAnnotations();
        copy.visibleAnnotations = List.of(new AnnotationNode(Type.getDescriptor(Async.class)));
        Set<AbstractInsnNode> places = AwaitPoints.of(owner, copy);
        for (AbstractInsnNode insn : places) {
            copy.instructions.insertBefore(insn, await(method));
        }
        rewriteReturns(Type.getReturnType(method.desc));
    }

    /** Returns the copy of a method, under another name. */
    static AsyncCopy of(String owner, MethodNode method, String name) {
        return new AsyncCopy(owner, method, name);
    }

    MethodNode method() {
        return copy;
    }

    int points() {
        return points;
    }

    private void dropAnnotations() {
        copy.invisibleAnnotations = null;
        copy.visibleTypeAnnotations = null;
        copy.invisibleTypeAnnotations = null;
        copy.visibleParameterAnnotations = null;
        copy.invisibleParameterAnnotations = null;
        copy.annotationDefault = null;
    }

    /** Awaits in one of the ways that javac writes it, and drops the result. */
    private InsnList await(MethodNode method) {
        MethodNode code = new MethodNode();
        InstructionAdapter adapter = new Writer(code);
        switch (Math.floorMod(method.name.hashCode() + points++, SOURCES)) {
            case 0 -> adapter.invokestatic(SOURCE, "called", Type.getMethodDescriptor(TASK), false);
            case 1 -> {
                adapter.invokestatic(SOURCE, "task", Type.getMethodDescriptor(OBJECT), false);
                adapter.checkcast(TASK);
            }
            default -> {
                adapter.invokestatic(SOURCE, "stage", Type.getMethodDescriptor(STAGE), false);
                adapter.invokestatic(CONTINUO, "await", Type.getMethodDescriptor(OBJECT, STAGE), false);
                adapter.pop();
                return code.instructions;
            }
        }
        adapter.invokestatic(CONTINUO, "await", Type.getMethodDescriptor(OBJECT, TASK), false);
        adapter.pop();
        return code.instructions;
    }

    private void rewriteReturns(Type result) {
        for (AbstractInsnNode insn : copy.instructions.toArray()) {
            if (insn.getOpcode() >= Opcodes.IRETURN && insn.getOpcode() <= Opcodes.RETURN) {
                MethodNode code = new MethodNode();
                InstructionAdapter adapter = new Writer(code);
                box(adapter, result);
                adapter.areturn(OBJECT);
                copy.instructions.insertBefore(insn, code.instructions);
                copy.instructions.remove(insn);
            }
        }
    }

    private static void box(InstructionAdapter adapter, Type result) {
        if (result.getSort() == Type.VOID) {
            adapter.invokestatic(TASK.getInternalName(), "done", Type.getMethodDescriptor(TASK), false);
            return;
        }
        Class<?> box = switch (result.getSort()) {
            case Type.BOOLEAN -> Boolean.class;
            case Type.BYTE -> Byte.class;
            case Type.CHAR -> Character.class;
            case Type.SHORT -> Short.class;
            case Type.INT -> Integer.class;
            case Type.LONG -> Long.class;
            case Type.FLOAT -> Float.class;
            case Type.DOUBLE -> Double.class;
            default -> null;
        };
        if (box != null) {
            Type type = Type.getType(box);
            adapter.invokestatic(type.getInternalName(), "valueOf", Type.getMethodDescriptor(type, result), false);
        }
        adapter.invokestatic(TASK.getInternalName(), "of", Type.getMethodDescriptor(TASK, OBJECT), false);
    }

    /** Writes instructions into a list. */
    private static final class Writer extends InstructionAdapter {
        Writer(MethodNode code) {
            super(Opcodes.ASM9, code);
        }
    }
}
