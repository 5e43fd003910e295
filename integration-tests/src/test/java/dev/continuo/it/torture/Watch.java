package dev.continuo.it.torture;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.InstructionAdapter;

/** Writes into class files that their code tells {@link Watched} where it isn't pure. */
final class Watch extends ClassVisitor {
    private static final String WATCHED = Type.getInternalName(Watched.class);
    private static final String TAKES_NOTHING = "()V";
    private static final String TAKES_STRING = "(Ljava/lang/String;)V";

    private final Set<String> tooLarge;
    private String owner;

    private Watch(ClassVisitor next, Set<String> tooLarge) {
        super(Opcodes.ASM9, next);
        this.tooLarge = tooLarge;
    }

    /** Returns a class file whose code does the same, and tells of it. */
    static byte[] over(byte[] classFile) {
        Set<String> tooLarge = new HashSet<>();
        ClassReader reader = new ClassReader(classFile);
        while (true) {
            ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
            reader.accept(new Watch(writer, tooLarge), 0);
            try {
                return writer.toByteArray();
            } catch (MethodTooLargeException e) {
                if (!tooLarge.add(e.getMethodName() + e.getDescriptor())) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
        owner = name;
        super.visit(version, access, name, signature, parent, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String desc, String signature, String[] thrown) {
        MethodVisitor method = super.visitMethod(access, name, desc, signature, thrown);
        return tooLarge.contains(name + desc) ? new Unwatched(method) : new Code(method, name.equals("<clinit>"));
    }

    private static void reaches(InstructionAdapter code, Impurity impurity) {
        code.iconst(impurity.ordinal());
        code.invokestatic(WATCHED, "reaches", "(I)V", false);
    }

    /** Tells no more than that it can't tell more. */
    private static final class Unwatched extends InstructionAdapter {
        Unwatched(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            reaches(this, Impurity.TOO_LARGE);
        }
    }

    /** Tells of each thing before it is done. */
    private final class Code extends InstructionAdapter {
        private final boolean isInitializer;

        Code(MethodVisitor next, boolean isInitializer) {
            super(Opcodes.ASM9, next);
            this.isInitializer = isInitializer;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            if (isInitializer) {
                visitLdcInsn(owner);
                invokestatic(WATCHED, "initializes", TAKES_STRING, false);
            }
        }

        @Override
        public void visitInsn(int opcode) {
            if (isInitializer && opcode == Opcodes.RETURN) {
                invokestatic(WATCHED, "initialized", TAKES_NOTHING, false);
            }
            super.visitInsn(opcode);
        }

        @Override
        public void visitMethodInsn(int opcode, String type, String name, String desc, boolean isInterface) {
            tell(type, name, desc);
            super.visitMethodInsn(opcode, type, name, desc, isInterface);
        }

        @Override
        public void visitFieldInsn(int opcode, String type, String name, String desc) {
            tell(type, name, desc);
            if (opcode == Opcodes.GETSTATIC && !type.startsWith("java/")) {
                visitLdcInsn(type);
                invokestatic(WATCHED, "reads", TAKES_STRING, false);
            }
            super.visitFieldInsn(opcode, type, name, desc);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String desc, Handle bootstrap, Object... arguments) {
            for (Object argument : arguments) {
                if (argument instanceof Handle handle) {
                    tell(handle.getOwner(), handle.getName(), handle.getDesc());
                }
            }
            super.visitInvokeDynamicInsn(name, desc, bootstrap, arguments);
        }

        private void tell(String type, String name, String desc) {
            Impurity impurity = type.equals(WATCHED) ? null : Impurity.of(type + "." + name + desc);
            if (impurity != null) {
                reaches(this, impurity);
            }
        }
    }
}
