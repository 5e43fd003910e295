package dev.continuo.processor.libraries;

import com.sun.source.util.JavacTask;
import dev.continuo.processor.ContinuoProcessor;
import dev.continuo.processor.body.EveryClass;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What the compilation of one library showed.
 *
 * @param name the library
 * @param files how many source files it has
 * @param classes how many top-level classes the rules looked at
 * @param bodies how many bodies the rules looked at
 * @param errors the compiler's own errors
 * @param reports what the processor said, and what the rules found that it lets pass over classes without Continuo
 * @param faults what the rules threw
 */
record LibraryRun(
        String name,
        int files,
        long classes,
        long bodies,
        List<String> errors,
        List<String> reports,
        List<String> faults) {
    private static final String MARK = "[Continuo/";

    /** Compiles a library. */
    static LibraryRun of(Path library, String classPath) throws IOException {
        List<Path> sources = sources(library);
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path output = Files.createTempDirectory("library");
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-d",
                    output.toString(),
                    "-classpath",
                    classPath,
                    "-nowarn",
                    "-Xmaxerrs",
                    "10000",
                    "-Xmaxwarns",
                    "10000",
                    "-XDshould-stop.ifError=FLOW");
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, diagnostics, options, null, manager.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(new ContinuoProcessor()));
            EveryClass everyClass = new EveryClass(task);
            task.call();
            return of(library, sources.size(), everyClass, diagnostics.getDiagnostics());
        } finally {
            delete(output);
        }
    }

    private static LibraryRun of(
            Path library, int files, EveryClass everyClass, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        List<String> ours = diagnostics.stream()
                .map(each -> each.getMessage(Locale.ROOT))
                .filter(message -> message.startsWith(MARK))
                .toList();
        List<String> errors = diagnostics.stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .filter(each -> !each.getMessage(Locale.ROOT).startsWith(MARK))
                .map(Diagnostic::toString)
                .toList();
        return new LibraryRun(
                library.getFileName().toString(),
                files,
                everyClass.classes(),
                everyClass.bodies(),
                errors,
                Stream.concat(ours.stream(), everyClass.findings().stream()).toList(),
                everyClass.faults().stream().map(Throwable::toString).toList());
    }

    /** Tells whether the library compiles, and the rules looked into it. */
    boolean isCompiled() {
        return errors.isEmpty() && bodies > 0;
    }

    /** Tells whether the processor had nothing to say. */
    boolean isQuiet() {
        return reports.isEmpty() && faults.isEmpty();
    }

    /** Returns the sources. A library is compiled without its module, whose dependencies are on the class path. */
    private static List<Path> sources(Path library) throws IOException {
        try (Stream<Path> files = Files.walk(library)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .filter(file -> !library.relativize(file).startsWith("META-INF"))
                    .sorted()
                    .toList();
        }
    }

    private static void delete(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(directory)) {
            files = walk.sorted((one, other) -> other.compareTo(one)).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
