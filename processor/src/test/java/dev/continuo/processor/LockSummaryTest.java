package dev.continuo.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lock graph across compilations: what one writes, another one reads. */
class LockSummaryTest {
    private static final JavaFileObject STORE =
            Programs.source("Store", """
            public class Store {
                public static final AsyncLock LOCK = new AsyncLock();
                private final AsyncLock entries = new AsyncLock();
                @Async @Guarded("entries") public Task<Void> put(int times) {
                    if (times > 0) { await(put(0)); }
                    return Task.done();
                }
                @Async @Guarded("LOCK") public Task<Void> flush(Listener listener) {
                    await(listener.flushed());
                    return Task.done();
                }
                @Async public static Task<Void> compact() {
                    try (AsyncLock.Held held = await(LOCK.hold())) { await(yieldNow()); }
                    return Task.done();
                }
                public static class Listener {
                    public static final AsyncLock LOCK = new AsyncLock();
                    @Async @Guarded("LOCK") public Task<Void> flushed() { await(yieldNow()); return Task.done(); }
                }
            }
            """.replace("await(put(0))", "await(Task.of(0))"));

    private static final JavaFileObject USER = Programs.source("User", """
            class User {
                @Async @Guarded("Store.LOCK") Task<Void> both() {
                    await(helper());
                    return Task.done();
                }
                @Async Task<Void> helper() { return Store.compact(); }
                @Async @Guarded("Store.Listener.LOCK") Task<Void> inOtherOrder() {
                    await(Store.compact());
                    return Task.done();
                }
            }
            """);

    @TempDir
    Path directory;

    @Test
    void summary_ofCompiledType_readBackFromJar() throws IOException {
        Path library = Files.createDirectory(directory.resolve("library"));
        assertThat(compile(library, "", STORE)).isEmpty();

        List<String> messages = compile(directory, jar(library).toString(), USER);

        assertThat(messages)
                .satisfiesExactlyInAnyOrder(
                        message -> assertThat(message)
                                .startsWith("ERROR 4 [Continuo/SelfDeadlock] 'User.both'")
                                .contains(
                                        "'User.both' (User.java:4) awaits 'User.helper'",
                                        "'User.helper' (User.java:7) awaits 'Store.compact'",
                                        "'Store.compact' (Store.java:14) awaits 'Store.LOCK'"),
                        message -> assertThat(message)
                                .startsWith("WARNING 9 [Continuo/LockOrderInversion] 'Store.LOCK' is awaited while"
                                        + " 'Listener.LOCK' is held")
                                .contains("'User.inOtherOrder' (User.java:9) awaits 'Store.compact'")
                                .contains("'Store.flush' (Store.java:10) awaits 'Listener.flushed'"));
    }

    @Test
    void summary_ofCompiledType_readBackFromFolder() throws IOException {
        Path library = Files.createDirectory(directory.resolve("library"));
        compile(library, "", STORE);

        assertThat(compile(directory, library.toString(), USER)).hasSize(2);
    }

    @Test
    void summary_missing_findsWhatTheSourceShows() throws IOException {
        Path library = Files.createDirectory(directory.resolve("library"));
        compile(library, "", STORE);
        Files.delete(summary(library));

        assertThat(compile(directory, library.toString(), USER)).isEmpty();
    }

    @Test
    void summary_ofOtherVersion_passedOver() throws IOException {
        Path library = Files.createDirectory(directory.resolve("library"));
        compile(library, "", STORE);
        Files.writeString(summary(library), "continuo-locks 99\nsomething\telse\n");

        assertThat(compile(directory, library.toString(), USER)).isEmpty();
    }

    @Test
    void summary_ofTypeThatLostItsLocks_emptied() throws IOException {
        compile(directory, "", STORE);
        assertThat(compile(directory, directory.toString(), USER)).hasSize(2);

        compile(directory, "", Programs.source("Store", """
                public class Store {
                    public static final AsyncLock LOCK = new AsyncLock();
                    @Async public static Task<Void> compact() { await(yieldNow()); return Task.done(); }
                    public static class Listener {
                        public static final AsyncLock LOCK = new AsyncLock();
                    }
                }
                """));

        assertThat(summary(directory)).content().isEqualTo("continuo-locks 1\nsource\t\n");
        assertThat(compile(directory, directory.toString(), USER)).isEmpty();
    }

    @Test
    void summary_ofTypeThatLostAllOfContinuo_emptied() throws IOException {
        compile(directory, "", STORE);

        compile(directory, "", Programs.source("Store", "public class Store {}"));

        assertThat(summary(directory)).content().isEqualTo("continuo-locks 1\nsource\t\n");
    }

    @Test
    void file_namedAsASummary_ofSomebodyElse_kept() throws IOException {
        Path file = Files.createDirectories(directory.resolve("p")).resolve("Store.locks");
        Files.writeString(file, "the locks of the store's doors\n");

        compile(directory, "", Programs.source("Store", "public class Store {}"));

        assertThat(file).hasContent("the locks of the store's doors");
    }

    @Test
    void summary_text_isTheSameForTheSameSource() throws IOException {
        Path one = Files.createDirectory(directory.resolve("one"));
        Path two = Files.createDirectory(directory.resolve("two"));
        compile(one, "", STORE);
        compile(two, "", STORE, Programs.source("Another", "class Another {}"));

        assertThat(summary(one)).hasSameBinaryContentAs(summary(two));
        assertThat(summary(one)).content().isEqualTo("""
                continuo-locks 1
                source	Store.java
                method	p.Store	put(int)	concrete
                acquire	5	first	this/p.Store#entries@1	-	-	-	-
                method	p.Store	flush(p.Store.Listener)	concrete
                acquire	9	first	static/p.Store#LOCK@1	-	-	-	-
                call	10	first	0@0	p.Store.Listener	flushed()	-	static/p.Store#LOCK@1
                method	p.Store	compact()	fixed
                acquire	14	first	static/p.Store#LOCK@1	-	-	-	-
                method	p.Store.Listener	flushed()	concrete
                acquire	19	first	static/p.Store.Listener#LOCK@1	-	-	-	-
                """);
    }

    @Test
    void summary_ofTypeWithoutLocks_notWritten() throws IOException {
        compile(
                directory,
                "",
                Programs.source("Plain", "class Plain { @Async Task<Void> run() { return Task.done(); } }"));

        assertThat(directory.resolve("p/Plain.class")).exists();
        assertThat(directory.resolve("p/Plain.locks")).doesNotExist();
    }

    private static Path summary(Path classes) {
        return classes.resolve("p/Store.locks");
    }

    /** Compiles, and returns each message with its kind and line. */
    private static List<String> compile(Path output, String classPath, JavaFileObject... sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-d", output.toString(), "-classpath", RuntimeLibrary.classPath() + File.pathSeparator + classPath);
        JavaCompiler.CompilationTask task = compiler.getTask(null, null, diagnostics, options, null, List.of(sources));
        task.setProcessors(List.of(new ContinuoProcessor()));
        task.call();
        return diagnostics.getDiagnostics().stream().map(LockSummaryTest::text).toList();
    }

    private static String text(Diagnostic<?> diagnostic) {
        return diagnostic.getKind() + " " + diagnostic.getLineNumber() + " " + diagnostic.getMessage(Locale.ROOT);
    }

    private Path jar(Path classes) throws IOException {
        Path jar = directory.resolve("library.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(each -> !each.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, out);
            }
        }
        return jar;
    }
}
