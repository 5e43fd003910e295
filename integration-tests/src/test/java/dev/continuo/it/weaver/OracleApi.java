package dev.continuo.it.weaver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/**
 * The API that cases are compiled against, for Java 8, so that any release can be: it has the runtime's names, but its
 * await takes the result of what is done. Un-woven class files run on it as plain Java.
 */
final class OracleApi {
    /** The class that cases log with; unlike the rest it is woven when they are. */
    static final String PROBE = "probe/Probe";

    private static final Map<String, byte[]> CLASS_FILES = compile();
    private static final Path DIRECTORY = write(CLASS_FILES);

    private OracleApi() {}

    /** Returns a directory with the class files. */
    static Path directory() {
        return DIRECTORY;
    }

    /** Returns the class files by internal name. */
    static Map<String, byte[]> classFiles() {
        return CLASS_FILES;
    }

    /** Returns the class files that have no counterpart in the runtime. */
    static Map<String, byte[]> probe() {
        Map<String, byte[]> probe = new TreeMap<>(CLASS_FILES);
        probe.keySet().removeIf(name -> !name.startsWith(PROBE));
        return probe;
    }

    private static Map<String, byte[]> compile() {
        return SourceCompiler.compile(read(), List.of("--release", "8", "-g", "-nowarn", "-Xlint:none", "-proc:none"));
    }

    private static Map<String, String> read() {
        Map<String, String> sources = new TreeMap<>();
        try {
            Path root = Path.of(OracleApi.class.getResource("/oracle").toURI());
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    sources.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        sources.put("dev/continuo/StageMethods.java", stageMethods());
        return sources;
    }

    /** Returns the source of a class that has the methods of a stage, as the runtime's task does. */
    private static String stageMethods() {
        StringBuilder text =
                new StringBuilder("package dev.continuo;\n@SuppressWarnings({\"rawtypes\", \"unchecked\"})\n"
                        + "abstract class StageMethods<T> implements java.util.concurrent.CompletionStage<T> {\n"
                        + "private final java.util.concurrent.CompletableFuture future;\n"
                        + "StageMethods(java.util.concurrent.CompletableFuture<T> future) { this.future = future; }\n");
        for (Method method : CompletionStage.class.getMethods()) {
            if (Modifier.isAbstract(method.getModifiers())) {
                text.append(stageMethod(method));
            }
        }
        return text.append("}\n").toString();
    }

    private static String stageMethod(Method method) {
        StringJoiner parameters = new StringJoiner(", ", "(", ")");
        StringJoiner arguments = new StringJoiner(", ", "(", ")");
        for (Class<?> type : method.getParameterTypes()) {
            String name = "a" + arguments.length();
            parameters.add(type.getName() + " " + name);
            arguments.add(name);
        }
        return "public " + method.getReturnType().getName() + " " + method.getName() + parameters + " { return future."
                + method.getName() + arguments + "; }\n";
    }

    private static Path write(Map<String, byte[]> classFiles) {
        try {
            Path directory = Files.createTempDirectory("continuo-oracle");
            directory.toFile().deleteOnExit();
            for (Map.Entry<String, byte[]> entry : classFiles.entrySet()) {
                Path file = directory.resolve(entry.getKey() + ".class");
                Files.createDirectories(file.getParent());
                Files.write(file, entry.getValue());
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
