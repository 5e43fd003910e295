package dev.continuo.it.torture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The class files of a jar.
 *
 * @param name the jar's name, without its extension
 * @param classFiles the class files by internal name
 */
record Library(String name, Map<String, byte[]> classFiles) {
    private static final String SUFFIX = ".class";

    /** Reads a jar; what only newer releases of Java see of it is left out. */
    static Library read(Path jar) {
        Map<String, byte[]> classFiles = new TreeMap<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (isClass(entry.getName())) {
                    try (InputStream in = file.getInputStream(entry)) {
                        classFiles.put(entry.getName().replace(SUFFIX, ""), in.readAllBytes());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Library(jar.getFileName().toString().replaceFirst("\\.jar$", ""), classFiles);
    }

    private static boolean isClass(String entry) {
        return entry.endsWith(SUFFIX)
                && !entry.startsWith("META-INF/")
                && !entry.startsWith("java/")
                && !entry.endsWith("module-info.class")
                && !entry.endsWith("package-info.class");
    }
}
