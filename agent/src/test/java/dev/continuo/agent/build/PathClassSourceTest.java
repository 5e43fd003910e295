package dev.continuo.agent.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathClassSourceTest {
    private static final byte[] IN_DIRECTORY = {1};
    private static final byte[] IN_JAR = {2};

    @TempDir
    private Path temporary;

    private Path directory;
    private Path jar;

    @BeforeEach
    void write() throws IOException {
        directory = Files.createDirectories(temporary.resolve("classes"));
        Files.write(Files.createDirectories(directory.resolve("p")).resolve("Both.class"), IN_DIRECTORY);
        Files.write(directory.resolve("Unnamed.class"), IN_DIRECTORY);
        jar = temporary.resolve("some.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : List.of("p/Both.class", "p/Jar.class")) {
                out.putNextEntry(new JarEntry(name));
                out.write(IN_JAR);
                out.closeEntry();
            }
        }
    }

    private static byte[] find(String name, Path... path) throws IOException {
        try (PathClassSource source = new PathClassSource(List.of(path))) {
            return source.find(name);
        }
    }

    @Test
    void class_inDirectory_isFound() throws IOException {
        assertThat(find("p/Both", directory)).isEqualTo(IN_DIRECTORY);
        assertThat(find("Unnamed", directory)).isEqualTo(IN_DIRECTORY);
    }

    @Test
    void class_inJar_isFound() throws IOException {
        assertThat(find("p/Jar", directory, jar)).isEqualTo(IN_JAR);
    }

    @Test
    void class_inBoth_isTheFirstOnThePath() throws IOException {
        assertThat(find("p/Both", directory, jar)).isEqualTo(IN_DIRECTORY);
        assertThat(find("p/Both", jar, directory)).isEqualTo(IN_JAR);
    }

    @Test
    void class_ofTheJdk_isFound() throws IOException {
        assertThat(find("java/util/concurrent/Callable")).startsWith(0xCA, 0xFE, 0xBA, 0xBE);
    }

    @Test
    void class_nowhere_isAbsent() throws IOException {
        assertThat(find("p/Missing", directory, jar)).isNull();
        assertThat(find("p", directory, jar)).isNull();
    }

    @Test
    void entryThatDoesntExist_isPassedOver() throws IOException {
        assertThat(find("p/Both", temporary.resolve("missing.jar"), jar)).isEqualTo(IN_JAR);
    }
}
