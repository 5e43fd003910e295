package dev.continuo.it.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A little of the torture, and that it would notice what is wrong. The whole is behind the profile "torture". */
class TortureIT {
    private static final String SAMPLE = "dev/continuo/it/torture/Sample";

    @Test
    void torture_aFewClasses_areWovenVerifiedAndCompared() throws IOException {
        Library library = library(SAMPLE, "org/assertj/core/util/Strings", "org/assertj/core/util/Arrays");
        Tally tally = new Torture(List.of(library)).run(library, name -> name.equals(SAMPLE));
        assertThat(tally.failures()).isEmpty();
        assertThat(tally.methods()).isGreaterThan(20);
        assertThat(tally.comparedMethods()).isEqualTo(4);
    }

    @Test
    void link_bytecodeThatIsWrong_isNoticed() {
        LibraryLoader loader = new LibraryLoader(Map.of(), Map.of("Wrong", wrongClass()));
        assertThatThrownBy(() -> loader.link("Wrong")).isInstanceOf(VerifyError.class);
    }

    @Test
    void awaitPoints_ofASample_areMany() throws IOException {
        PreparedClass prepared = new PreparedClass(library(SAMPLE).classFiles().get(SAMPLE));
        assertThat(prepared.points()).isGreaterThan(prepared.copyNames().size());
        assertThat(new ClassReader(prepared.classFile()).getClassName()).isEqualTo(SAMPLE);
    }

    /** Returns a class with a method that returns a number as an object. */
    private static byte[] wrongClass() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "Wrong", null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "m", "()Ljava/lang/Object;", null, null);
        method.visitInsn(Opcodes.ICONST_0);
        method.visitInsn(Opcodes.ARETURN);
        method.visitMaxs(1, 0);
        method.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static Library library(String... names) throws IOException {
        Map<String, byte[]> classFiles = new TreeMap<>();
        for (String name : names) {
            try (InputStream in = TortureIT.class.getClassLoader().getResourceAsStream(name + ".class")) {
                classFiles.put(name, in.readAllBytes());
            }
        }
        return new Library("some classes", classFiles);
    }
}
