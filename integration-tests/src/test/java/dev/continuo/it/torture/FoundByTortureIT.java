package dev.continuo.it.torture;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.continuo.agent.diagnostic.WeaveException;
import dev.continuo.agent.weave.Weaver;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What the torture has found, each with the least bytecode that shows it. */
class FoundByTortureIT {
    private static final String TASK = "dev/continuo/Task";

    /** As ASM writes what Groovy's compiler leaves unreachable. */
    @Test
    void await_whereTheStackMapForgetsThis_isWoven() throws WeaveException {
        link(method -> {
            Label next = new Label();
            method.visitJumpInsn(Opcodes.GOTO, next);
            method.visitLabel(next);
            method.visitFrame(Opcodes.F_NEW, 1, new Object[] {Opcodes.TOP}, 0, null);
            await(method);
        });
    }

    private static void await(MethodVisitor method) {
        method.visitMethodInsn(
                Opcodes.INVOKESTATIC, "dev/continuo/it/torture/AwaitSource", "called", "()L" + TASK + ";", false);
        method.visitMethodInsn(
                Opcodes.INVOKESTATIC, "dev/continuo/Continuo", "await", "(L" + TASK + ";)Ljava/lang/Object;", false);
        method.visitInsn(Opcodes.POP);
    }

    /** Weaves an instance method and lets the JVM verify it. */
    private static void link(Consumer<MethodVisitor> code) throws WeaveException {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "Found", null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_PUBLIC, "m", "()L" + TASK + ";", null, null);
        method.visitAnnotation("Ldev/continuo/annotation/Async;", true).visitEnd();
        method.visitCode();
        code.accept(method);
        method.visitMethodInsn(Opcodes.INVOKESTATIC, TASK, "done", "()L" + TASK + ";", false);
        method.visitInsn(Opcodes.ARETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
        writer.visitEnd();
        byte[] woven = new Weaver(name -> null).weave(writer.toByteArray());
        LibraryLoader loader = new LibraryLoader(Map.of(), Map.of("Found", woven));
        assertThatCode(() -> loader.link("Found")).doesNotThrowAnyException();
    }
}
