package dev.continuo.agent.build;

import dev.continuo.agent.weave.ClassSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/** The class files of a path of directories and jars; what isn't there is passed over, as the JVM does. */
final class PathClassSource implements ClassSource, AutoCloseable {
    private final List<Path> directories = new ArrayList<>();
    private final List<JarFile> jars = new ArrayList<>();

    PathClassSource(List<Path> path) throws IOException {
        for (Path entry : path) {
            if (Files.isDirectory(entry)) {
                directories.add(entry);
            } else if (Files.isRegularFile(entry)) {
                jars.add(new JarFile(entry.toFile()));
            }
        }
    }

    @Override
    public byte @Nullable [] find(String internalName) {
        String name = internalName + ".class";
        try {
            for (Path directory : directories) {
                Path file = directory.resolve(name);
                if (Files.isRegularFile(file)) {
                    return Files.readAllBytes(file);
                }
            }
            for (JarFile jar : jars) {
                ZipEntry entry = jar.getEntry(name);
                if (entry != null) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        return in.readAllBytes();
                    }
                }
            }
            try (InputStream in = ClassLoader.getPlatformClassLoader().getResourceAsStream(name)) {
                return in == null ? null : in.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (JarFile jar : jars) {
            jar.close();
        }
    }
}
