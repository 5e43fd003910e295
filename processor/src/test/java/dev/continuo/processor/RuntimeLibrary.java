package dev.continuo.processor;

import dev.continuo.annotation.Async;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/** The classes of Continuo's runtime, compiled from its sources: this module is built before that one. */
public final class RuntimeLibrary {
    private static final Path SOURCES = Path.of("../runtime/src/main/java");
    private static final Path CLASSES = compile();

    private RuntimeLibrary() {}

    /** Returns the folder of the classes, which is also a module. */
    static Path classes() {
        return CLASSES;
    }

    /** Returns the class path of programs: what the tests themselves have, and the runtime. */
    public static String classPath() {
        return System.getProperty("java.class.path") + System.getProperty("path.separator") + CLASSES;
    }

    /** Returns the module path of programs. */
    static String modulePath() {
        return String.join(
                System.getProperty("path.separator"),
                location(Async.class),
                location(NullMarked.class),
                CLASSES.toString());
    }

    static String location(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .toString();
    }

    private static Path compile() {
        Path classes = Path.of("target/runtime-library");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (Stream<Path> files = Files.walk(SOURCES);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            String dependencies =
                    location(Async.class) + System.getProperty("path.separator") + location(NullMarked.class);
            List<String> options = List.of(
                    "-proc:none",
                    "-nowarn",
                    "--release",
                    "17",
                    "--module-path",
                    dependencies,
                    "-d",
                    classes.toString());
            boolean compiled = compiler.getTask(
                            messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("the runtime doesn't compile:\n" + messages);
            }
            return classes.toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
