package dev.continuo.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/** The packaged jar, which shares the application's class path and must not disturb it. */
class AgentJarIT {
    private JarFile jar;

    @BeforeEach
    void open() throws IOException {
        jar = new JarFile(System.getProperty("continuo.agent"));
    }

    @AfterEach
    void close() throws IOException {
        jar.close();
    }

    private List<String> classes() {
        return jar.stream()
                .map(JarEntry::getName)
                .filter(name -> name.endsWith(".class"))
                .toList();
    }

    private byte[] read(String name) throws IOException {
        return jar.getInputStream(jar.getEntry(name)).readAllBytes();
    }

    @Test
    void entries_areOfTheAgentOrMetadata() {
        assertThat(jar.stream().filter(entry -> !entry.isDirectory()).map(JarEntry::getName))
                .hasSizeGreaterThan(200)
                .allMatch(name -> name.matches("(dev/continuo/agent|dev/continuo/catalogue|META-INF)/.*"));
    }

    @Test
    void metadata_isTheManifestAndTheLicences() {
        assertThat(jar.stream().filter(entry -> !entry.isDirectory()).map(JarEntry::getName))
                .filteredOn(name -> name.startsWith("META-INF/"))
                .containsExactlyInAnyOrder("META-INF/MANIFEST.MF", "META-INF/LICENSE", "META-INF/THIRD-PARTY.txt");
    }

    @Test
    void manifest_namesTheAgentAndTheCommand() throws IOException {
        Attributes attributes = jar.getManifest().getMainAttributes();

        assertThat(attributes.getValue("Premain-Class")).isEqualTo(ContinuoAgent.class.getName());
        assertThat(attributes.getValue("Agent-Class")).isEqualTo(ContinuoAgent.class.getName());
        assertThat(attributes.getValue("Main-Class")).isEqualTo("dev.continuo.agent.cli.Main");
        assertThat(attributes.getValue("Automatic-Module-Name")).isEqualTo("dev.continuo.agent");
        assertThat(attributes.getValue("Multi-Release")).isNull();
        assertThat(attributes.getValue("Boot-Class-Path")).isNull();
    }

    @Test
    void libraries_areRelocated() {
        assertThat(classes())
                .contains(
                        "dev/continuo/agent/shaded/asm/ClassReader.class",
                        "dev/continuo/agent/shaded/asm/util/Textifier.class",
                        "dev/continuo/agent/shaded/picocli/CommandLine.class")
                .noneMatch(name -> name.endsWith("module-info.class"));
    }

    @Test
    void references_areToTheJdkAndTheJarItself() throws IOException {
        for (String name : classes()) {
            new ClassReader(read(name)).accept(new ClassRemapper(new Nothing(), new Checker(name)), 0);
        }
    }

    @Test
    void classFiles_runOnJava17() throws IOException {
        for (String name : classes()) {
            assertThat(read(name)[7]).as(name).isLessThanOrEqualTo((byte) Opcodes.V17);
        }
    }

    @Test
    void licences_coverTheLibraries() throws IOException {
        assertThat(new String(read("META-INF/THIRD-PARTY.txt"), StandardCharsets.UTF_8))
                .contains("INRIA, France Telecom", "Redistributions in binary form", "Remko Popma");
        assertThat(new String(read("META-INF/LICENSE"), StandardCharsets.UTF_8)).contains("Apache License");
    }

    private static final class Nothing extends ClassVisitor {
        Nothing() {
            super(Opcodes.ASM9);
        }
    }

    /** Sees each type that a class names; annotations that are missing, the JVM passes over. */
    private static final class Checker extends Remapper {
        private final String user;

        Checker(String user) {
            super(Opcodes.ASM9);
            this.user = user;
        }

        @Override
        public String map(String internalName) {
            assertThat(internalName)
                    .as("named in " + user)
                    .matches("(java|dev/continuo/agent|dev/continuo/catalogue|org/jspecify/annotations)/.*");
            return internalName;
        }
    }
}
