package dev.continuo.it.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.agent.diagnostic.WeaveException;
import dev.continuo.agent.weave.ClassSource;
import dev.continuo.agent.weave.Weaver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.util.CheckClassAdapter;

/** Weaves class files in memory. */
final class Weaving {
    private Weaving() {}

    /** Weaves what is to be woven, and leaves the rest. */
    static Map<String, byte[]> weave(Map<String, byte[]> classFiles) throws WeaveException {
        Weaver weaver = new Weaver(source(classFiles));
        Map<String, byte[]> woven = new TreeMap<>();
        for (Map.Entry<String, byte[]> entry : classFiles.entrySet()) {
            byte[] classFile = weaver.weave(entry.getValue());
            woven.put(entry.getKey(), classFile == null ? entry.getValue() : classFile);
        }
        return woven;
    }

    /** Weaves what is to be woven, and leaves out what is refused. */
    static Map<String, byte[]> weave(Map<String, byte[]> classFiles, BiConsumer<String, WeaveException> refused) {
        Weaver weaver = new Weaver(source(classFiles));
        Map<String, byte[]> woven = new TreeMap<>();
        classFiles.forEach((name, classFile) -> {
            try {
                byte[] result = weaver.weave(classFile);
                woven.put(name, result == null ? classFile : result);
            } catch (WeaveException e) {
                refused.accept(name, e);
            }
        });
        check(woven);
        return woven;
    }

    /** Finds class files in memory, then those of the runtime. */
    static ClassSource source(Map<String, byte[]> classFiles) {
        return name -> {
            byte[] known = classFiles.get(name);
            if (known != null) {
                return known;
            }
            try (InputStream in = Weaving.class.getClassLoader().getResourceAsStream(name + ".class")) {
                return in == null ? null : in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** Checks what the JVM doesn't: that the class file is well-formed for every reader, tables of variables included. */
    static void check(Map<String, byte[]> classFiles) {
        classFiles.forEach((name, classFile) -> {
            ClassNode node = new ClassNode();
            new ClassReader(classFile).accept(new CheckClassAdapter(node, false), 0);
            assertThat(VariableTables.problems(node)).as(name).isEmpty();
        });
    }
}
