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
    private final List<ClassSource> entries = new ArrayList<>();
    private final List<JarFile> jars = new ArrayList<>();

    PathClassSource(List<Path> path) throws IOException {
        for (Path entry : path) {
            if (Files.isDirectory(entry)) {
                entries.add(name -> findIn(entry, name));
            } else if (Files.isRegularFile(entry)) {
                JarFile jar = new JarFile(entry.toFile());
                jars.add(jar);
                entries.add(name -> findIn(jar, name));
            }
        }
        entries.add(PathClassSource::findInPlatform);
    }

    /** Finds a class in the first entry that has it, as the JVM does, or in the JDK. */
    @Override
    public byte @Nullable [] find(String internalName) {
        String name = internalName + ".class";
        for (ClassSource entry : entries) {
            byte[] classFile = entry.find(name);
            if (classFile != null) {
                return classFile;
            }
        }
        return null;
    }

    private static byte @Nullable [] findIn(Path directory, String name) {
        Path file = directory.resolve(name);
        try {
            return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte @Nullable [] findIn(JarFile jar, String name) {
        ZipEntry entry = jar.getEntry(name);
        if (entry == null) {
            return null;
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte @Nullable [] findInPlatform(String name) {
        try (InputStream in = ClassLoader.getPlatformClassLoader().getResourceAsStream(name)) {
            return in == null ? null : in.readAllBytes();
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
