package dev.continuo.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor under Eclipse's compiler, which has no trees to look at. */
class EclipseCompilationTest {
    private static final String IMPORTS = "package p; import dev.continuo.*; import dev.continuo.annotation.*;"
            + " import dev.continuo.sync.*; import static dev.continuo.Continuo.*;\n";

    @TempDir
    Path directory;

    private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    private final StringWriter printed = new StringWriter();

    @Test
    void guards_ofCorrectProgram_generatedAndCompiled() throws IOException {
        boolean compiled = compile("Account", """
                class Account {
                    private final AsyncLock lock = new AsyncLock();
                    private long balance;
                    @Async @Guarded("lock") Task<Long> deposit(long amount) {
                        await(yieldNow());
                        return Task.of(balance += amount);
                    }
                }
                """);

        assertThat(messages(Diagnostic.Kind.ERROR)).isEmpty();
        assertThat(compiled).as(printed.toString()).isTrue();
        assertThat(directory.resolve("out/p/Account.class")).exists();
        assertThat(directory.resolve("out/p/Account_Guards.java")).exists();
        assertThat(directory.resolve("out/p/Account_Guards.class")).exists();
    }

    @Test
    void bodies_unchecked_oneNoteSaysSo() throws IOException {
        compile("Program", """
                class Program {
                    void run(Task<String> task) { await(task); }
                    void again(Task<String> task) { await(task); }
                    @Async Task<Void> quiet() { return Task.done(); }
                }
                class Second { @Async Task<Void> quiet() { return Task.done(); } }
                """);

        assertThat(messages(Diagnostic.Kind.ERROR)).isEmpty();
        assertThat(messages(null))
                .filteredOn(message -> message.contains("[Continuo/"))
                .hasSize(1)
                .allMatch(message -> message.contains("[Continuo/BodiesUnchecked] Method bodies are not checked"));
    }

    @Test
    void declarations_wrong_reportedAtTheirLines() throws IOException {
        boolean compiled = compile("Program", """
                class Program {
                    private final AsyncLock lock = new AsyncLock();
                    @Async void send() {}
                    @Async
                    @Guarded("lok")
                    Task<Void> misspelt() { return Task.done(); }
                }
                """);

        assertThat(compiled).isFalse();
        assertThat(errors())
                .satisfiesExactlyInAnyOrder(
                        error -> assertThat(error).startsWith("4 [Continuo/AsyncReturnType] @Async method"),
                        error -> assertThat(error)
                                .startsWith("6 [Continuo/GuardUnknown]")
                                .contains("'lock'"));
    }

    @Test
    void error_ofTheUser_shownBesideOurs() throws IOException {
        boolean compiled = compile("Program", """
                class Program {
                    @Async void send() {}
                    int number = "text";
                }
                """);

        assertThat(compiled).isFalse();
        assertThat(errors())
                .satisfiesExactlyInAnyOrder(
                        error -> assertThat(error).startsWith("3 [Continuo/AsyncReturnType]"),
                        error -> assertThat(error).startsWith("4 Type mismatch"));
    }

    private boolean compile(String type, String body) throws IOException {
        Path source = Files.createDirectories(directory.resolve("src/p")).resolve(type + ".java");
        Files.writeString(source, IMPORTS + body);
        Path output = Files.createDirectories(directory.resolve("out"));
        List<String> options = new ArrayList<>(List.of("-d", output.toString(), "-s", output.toString()));
        options.addAll(List.of("-classpath", RuntimeLibrary.classPath(), "--release", "17"));
        JavaCompiler compiler = new EclipseCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    printed, files, diagnostics, options, null, files.getJavaFileObjects(source.toFile()));
            task.setProcessors(List.of(new ContinuoProcessor()));
            return task.call();
        }
    }

    private List<String> errors() {
        return diagnostics.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> each.getLineNumber() + " " + each.getMessage(Locale.ROOT))
                .toList();
    }

    /** Returns the messages of a kind, or of all. */
    private List<String> messages(Diagnostic.Kind kind) {
        List<String> messages = new ArrayList<>();
        for (Diagnostic<?> each : diagnostics.getDiagnostics()) {
            if (kind == null || each.getKind() == kind) {
                messages.add(each.getMessage(Locale.ROOT));
            }
        }
        return messages;
    }
}
