package dev.continuo.it.openworld;

import com.palantir.javapoet.JavaFile;
import dev.continuo.agent.build.DirectoryWeaving;
import dev.continuo.catalogue.Rule;
import dev.continuo.processor.ContinuoProcessor;
import java.io.IOException;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A directory where sources become directories of classes and jars, woven or not. */
final class Workspace {
    /** What every source file begins with, unless it declares a package or module itself. */
    static final String HEAD =
            "import static dev.continuo.Continuo.*; import dev.continuo.*;" + " import dev.continuo.annotation.*; ";

    static final Path AGENT = Path.of(System.getProperty("continuo.agent"));
    static final Path RUNTIME = Path.of(System.getProperty("continuo.runtime"));
    static final Path ANNOTATIONS = Path.of(System.getProperty("continuo.annotations"));

    private final Path directory;

    Workspace(Path directory) {
        this.directory = directory;
    }

    /** Compiles one class, without a package, into a directory of that name; further directories are the class path. */
    Path compile(String name, String source, Path... classPath) throws IOException {
        return compile(directory.resolve(name), List.of(), name, HEAD + source, classPath);
    }

    /** Compiles one class, without a package, with the processor on the path where a user's build has it. */
    Path compileWithProcessor(String name, String source) throws IOException {
        Path target = directory.resolve(name);
        String processors = path(location(ContinuoProcessor.class), location(Rule.class), location(JavaFile.class));
        return javac(target, List.of("-processorpath", processors), name, HEAD + source);
    }

    private static Path location(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    Path compile(Path target, List<String> options, String name, String source, Path... classPath) throws IOException {
        List<String> all = new ArrayList<>(options);
        all.add("-proc:none");
        return javac(target, all, name, source, classPath);
    }

    private static Path javac(Path target, List<String> options, String name, String source, Path... classPath)
            throws IOException {
        Path file = Files.createDirectories(target.resolveSibling(target.getFileName() + "-src"))
                .resolve(name + ".java");
        Files.writeString(file, source);
        List<String> arguments = new ArrayList<>(List.of("-g", "-nowarn", "-d", target.toString()));
        arguments.addAll(List.of("-cp", path(Stream.concat(Stream.of(classPath), runtime()))));
        arguments.addAll(options);
        arguments.add(file.toString());
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalArgumentException(name + " doesn't compile");
        }
        return target;
    }

    /** Weaves a directory in place. */
    static Path weave(Path classes, Path... classPath) throws IOException {
        List<Path> path = Stream.concat(Stream.of(classPath), runtime()).toList();
        DirectoryWeaving.of(List.of(classes), path).write();
        return classes;
    }

    /** Packs a directory. */
    Path jar(Path classes, boolean multiRelease) throws IOException {
        Map<Name, String> attributes = multiRelease ? Map.of(Name.MULTI_RELEASE, "true") : Map.of();
        return jar(classes.getFileName().toString(), classes, attributes);
    }

    /** Packs a directory, with attributes in the manifest. */
    Path jar(String name, Path classes, Map<Name, String> attributes) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        attributes.forEach(manifest.getMainAttributes()::put);
        Path jar = directory.resolve(name + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String entry = classes.relativize(file).toString().replace('\\', '/');
                entries.putNextEntry(new JarEntry(entry));
                Files.copy(file, entries);
                entries.closeEntry();
            }
        }
        return jar;
    }

    /** Runs a static method {@code run} without parameters, in a class loader of its own above the tests' runtime. */
    static Object run(String type, Path... classPath) throws Exception {
        try (URLClassLoader loader = loader(Workspace.class.getClassLoader(), classPath)) {
            return loader.loadClass(type).getMethod("run").invoke(null);
        }
    }

    static URLClassLoader loader(ClassLoader parent, Path... classPath) throws MalformedURLException {
        URL[] urls = new URL[classPath.length];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = classPath[i].toUri().toURL();
        }
        return new URLClassLoader(urls, parent);
    }

    static Stream<Path> runtime() {
        return Stream.of(RUNTIME, ANNOTATIONS);
    }

    static String path(Stream<Path> entries) {
        return String.join(
                System.getProperty("path.separator"),
                entries.map(Path::toString).toList());
    }

    static String path(Path... entries) {
        return path(Stream.of(entries));
    }

    static String pathWithRuntime(Path... entries) {
        return path(Stream.concat(Stream.of(entries), runtime()));
    }
}
