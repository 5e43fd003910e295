package dev.continuo.it.torture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.JSRInlinerAdapter;

/** Brings class files of old compilers, which have no stack maps, to Java 8. */
final class StackMaps {
    private static final int FIRST_WITH_STACK_MAPS = Opcodes.V1_6;
    private static final String OBJECT = "java/lang/Object";

    private final Map<String, byte[]> classFiles;

    /** Makes it for classes whose superclasses are among these class files, or the JDK's. */
    StackMaps(Map<String, byte[]> classFiles) {
        this.classFiles = classFiles;
    }

    /** Returns a class file that has stack maps. */
    byte[] complete(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        int version = reader.readShort(6);
        if (version >= FIRST_WITH_STACK_MAPS) {
            return classFile;
        }
        ClassWriter writer = new Writer();
        reader.accept(new Modernizer(writer), ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }

    private final class Writer extends ClassWriter {
        Writer() {
            super(COMPUTE_FRAMES);
        }

        @Override
        protected String getCommonSuperClass(String one, String other) {
            Set<String> supertypes = new HashSet<>();
            for (String type = one; type != null; type = superclass(type)) {
                supertypes.add(type);
            }
            String common = other;
            while (common != null && !supertypes.contains(common)) {
                common = superclass(common);
            }
            return common == null ? OBJECT : common;
        }

        /** Returns a class's superclass; Object for an interface, null for Object and for what isn't there. */
        private String superclass(String type) {
            try {
                byte[] known = classFiles.get(type);
                if (known != null) {
                    return new ClassReader(known).getSuperName();
                }
                try (InputStream in = ClassLoader.getSystemResourceAsStream(type + ".class")) {
                    return in == null ? null : new ClassReader(in).getSuperName();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Raises the version and writes out subroutines. */
    private static final class Modernizer extends ClassVisitor {
        Modernizer(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            super.visit(Opcodes.V1_8, access, name, signature, parent, interfaces);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String desc, String signature, String[] thrown) {
            MethodVisitor method = super.visitMethod(access, name, desc, signature, thrown);
            return new JSRInlinerAdapter(method, access, name, desc, signature, thrown);
        }
    }
}
