package dev.continuo.agent.build;

import dev.continuo.agent.diagnostic.WeaveException;
import dev.continuo.agent.weave.Weaver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What weaving the classes of directories comes to; nothing is written before {@link #write()}, so that a build gets all
 * of it or none.
 *
 * @param woven the woven class files, by the path of the file, in the order of the paths; without those that are woven
 *     already or have nothing to weave
 * @param refusals the messages for classes that can't be woven, each with class, method, line and remedy
 * @param warnings the messages for what is woven, but not as one would wish
 */
public record DirectoryWeaving(Map<Path, byte[]> woven, List<String> refusals, List<String> warnings) {
    private static final String CLASS_SUFFIX = ".class";

    /**
     * Weaves the classes of directories, in memory.
     *
     * @param inputs directories of compiled classes, and class files
     * @param classPath directories and jars where the {@code @Async} interfaces lie that lambdas are made of; what doesn't
     *     exist is passed over
     * @return the woven classes, and what was refused
     * @throws IOException if a file can't be read
     */
    public static DirectoryWeaving of(List<Path> inputs, List<Path> classPath) throws IOException {
        List<Path> path = new ArrayList<>();
        inputs.stream().filter(Files::isDirectory).forEach(path::add);
        path.addAll(classPath);
        Map<Path, byte[]> woven = new LinkedHashMap<>();
        List<String> refusals = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        try (PathClassSource classes = new PathClassSource(path)) {
            Weaver weaver = new Weaver(classes, warning -> warnings.add(warning.toString()));
            for (Path file : classFiles(inputs)) {
                try {
                    byte[] bytes = weaver.weave(Files.readAllBytes(file));
                    if (bytes != null) {
                        woven.put(file, bytes);
                    }
                } catch (WeaveException e) {
                    refusals.add(e.getMessage());
                }
            }
        }
        return new DirectoryWeaving(Collections.unmodifiableMap(woven), List.copyOf(refusals), List.copyOf(warnings));
    }

    /**
     * Replaces the class files by the woven ones.
     *
     * @throws IOException if a file can't be written
     * @throws IllegalStateException if a class was refused; no file is changed
     */
    public void write() throws IOException {
        if (!refusals.isEmpty()) {
            throw new IllegalStateException(String.join(System.lineSeparator(), refusals));
        }
        for (Map.Entry<Path, byte[]> entry : woven.entrySet()) {
            Files.write(entry.getKey(), entry.getValue());
        }
    }

    private static List<Path> classFiles(List<Path> inputs) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path input : inputs) {
            try (Stream<Path> tree = Files.walk(input)) {
                tree.filter(file -> file.getFileName().toString().endsWith(CLASS_SUFFIX))
                        .filter(Files::isRegularFile)
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }
}
