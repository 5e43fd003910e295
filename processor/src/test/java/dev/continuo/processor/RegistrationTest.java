package dev.continuo.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import com.palantir.javapoet.JavaFile;
import dev.continuo.catalogue.Rule;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How javac finds the processor: in the service file, and in the module descriptor. */
class RegistrationTest {
    private static final Path CLASSES = Path.of("target/classes");

    private static final JavaFileObject ACCOUNT = Programs.source("Account", """
            class Account {
                final AsyncLock lock = new AsyncLock();
                @Async @Guarded("lock") Task<Void> run() { return Task.done(); }
                void wrong(Task<String> task) { await(task); }
            }
            """);

    @TempDir
    Path output;

    @Test
    void serviceFileAndModule_nameTheSameProcessor() throws IOException {
        List<String> services =
                Files.readAllLines(CLASSES.resolve("META-INF/services/javax.annotation.processing.Processor"));
        assertThat(services).containsExactly(ContinuoProcessor.class.getName());

        try (InputStream in = Files.newInputStream(CLASSES.resolve("module-info.class"))) {
            ModuleDescriptor module = ModuleDescriptor.read(in);
            assertThat(module.provides()).hasSize(1).allSatisfy(provides -> {
                assertThat(provides.service()).isEqualTo(Processor.class.getName());
                assertThat(provides.providers()).isEqualTo(services);
            });
        }
    }

    @Test
    void incrementalBuilds_eachOutputHasOneOrigin() throws IOException {
        String registration = Files.readString(CLASSES.resolve("META-INF/gradle/incremental.annotation.processors"));

        assertThat(registration.strip()).isEqualTo(ContinuoProcessor.class.getName() + ",isolating");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--processor-path", "--processor-module-path"})
    void processor_onPath_found(String option) {
        String messages =
                compile(List.of(option, processorPath(), "--class-path", RuntimeLibrary.classPath()), ACCOUNT);

        assertThat(messages)
                .contains("[Continuo/AwaitOutsideAsync] 'Account.wrong'")
                .contains("1 error")
                .doesNotContain("warning");
        assertThat(output.resolve("p/Account_Guards.java")).content().contains("run_guard0", "@Generated");
    }

    @Test
    void userModule_withoutJavaCompiler_noGeneratedAnnotation() {
        String messages = compile(
                List.of("--processor-path", processorPath(), "--module-path", RuntimeLibrary.modulePath()),
                ACCOUNT,
                JavaFileObjects.forSourceString("module-info", "module example { requires dev.continuo.runtime; }"),
                JavaFileObjects.forSourceString("p.package-info", "package p;"));

        assertThat(messages).contains("1 error").doesNotContain("warning");
        assertThat(output.resolve("p/Account_Guards.java"))
                .content()
                .contains("run_guard0")
                .doesNotContain("@Generated");
    }

    private String compile(List<String> options, JavaFileObject... sources) {
        List<String> all = new ArrayList<>(List.of("-Xlint:all,-processing", "-d", output.toString()));
        all.addAll(options);
        if (Runtime.version().feature() >= 23) {
            // Called as a library, javac doesn't take a processor module path as a wish to run processors.
            all.add("-proc:full");
        }
        StringWriter messages = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        compiler.getTask(messages, null, null, all, null, List.of(sources)).call();
        return messages.toString();
    }

    private static String processorPath() {
        return String.join(
                File.pathSeparator,
                RuntimeLibrary.location(ContinuoProcessor.class),
                RuntimeLibrary.location(Rule.class),
                RuntimeLibrary.location(JavaFile.class));
    }
}
