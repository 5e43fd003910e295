package dev.continuo.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class CodeSizesTest {
    @Test
    void sizes_areThoseOfTheMethodsWithCode() {
        ClassWriter writer = new ClassWriter(0);
        String[] interfaces = {"java/lang/Runnable", "java/lang/Cloneable"};
        writer.visit(Opcodes.V17, Opcodes.ACC_ABSTRACT, "C", null, "java/lang/Object", interfaces);
        writer.visitField(Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, "f", "I", null, 1)
                .visitEnd();
        writer.visitField(0, "g", "J", "TJ;", null).visitEnd();
        writer.visitMethod(Opcodes.ACC_ABSTRACT, "none", "()V", null, new String[] {"java/lang/Exception"})
                .visitEnd();
        write(writer, "one", 1);
        write(writer, "many", 300);
        writer.visitEnd();

        assertThat(CodeSizes.of(writer.toByteArray())).containsOnlyKeys("one()V", "many()V");
        assertThat(CodeSizes.of(writer.toByteArray()))
                .containsEntry("one()V", 1)
                .containsEntry("many()V", 300);
    }

    private static void write(ClassWriter writer, String name, int size) {
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, name, "()V", null, null);
        method.visitCode();
        for (int i = 1; i < size; i++) {
            method.visitInsn(Opcodes.NOP);
        }
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }
}
