package dev.continuo.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Types that other processors generate, in the first round and in later ones. */
class RoundsCompilationTest {
    private static final JavaFileObject PROGRAM = Programs.source("Program", """
            class Program extends GeneratedBase {
                GeneratedHolder holder;
                @Async @Guarded({"inherited", "holder.lock", "GeneratedHolder.SHARED"})
                Task<Void> run(GeneratedHolder parameter) { return Task.done(); }
                @Async GeneratedTask typed() { return null; }
            }
            """);

    @Test
    void types_generatedLater_judgedOnceTheyExist() {
        Compilation compilation = compile(
                PROGRAM,
                Map.of(
                        "GeneratedBase", "class GeneratedBase extends GeneratedRoot {}",
                        "GeneratedHolder",
                                "class GeneratedHolder { dev.continuo.sync.AsyncLock lock;"
                                        + " static dev.continuo.sync.AsyncLock SHARED; }",
                        "GeneratedRoot", "class GeneratedRoot { dev.continuo.sync.AsyncLock inherited; }",
                        "GeneratedTask", "class GeneratedTask {}"));

        assertThat(compilation.errors()).hasSize(1);
        assertThat(compilation.errors().get(0).getMessage(null)).contains("[Continuo/AsyncReturnType]");
    }

    @Test
    void name_ofTypeGeneratedLater_found() {
        Compilation compilation = compile(
                Programs.source("Program", """
                        class Program extends GeneratedBase {
                            @Async @Guarded({"inherited", "GeneratedHolder.SHARED"})
                            Task<Void> run() { return Task.done(); }
                        }
                        """),
                Map.of(
                        "GeneratedBase", "class GeneratedBase extends GeneratedRoot {}",
                        "GeneratedHolder", "class GeneratedHolder { static dev.continuo.sync.AsyncLock SHARED; }",
                        "GeneratedRoot", "class GeneratedRoot { dev.continuo.sync.AsyncLock inherited; }"));

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.generatedSourceFile("p.Program_Guards")).isPresent();
    }

    @Test
    void types_generatedWithGuards_processed() {
        Compilation compilation = compile(
                Programs.source("Program", "class Program {}"),
                Map.of(
                        "Generated",
                        "class Generated { dev.continuo.sync.AsyncLock lock;"
                                + " @dev.continuo.annotation.Async @dev.continuo.annotation.Guarded(\"lock\")"
                                + " dev.continuo.Task<Void> run() { return dev.continuo.Task.done(); } }"));

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.generatedSourceFile("p.Generated_Guards")).isPresent();
    }

    @Test
    void guards_generated_makeNoFurtherRound() {
        RoundCounter rounds = new RoundCounter();

        Compilation compilation = Programs.compile(
                List.of("-Xlint:all,-processing", "-Werror"),
                List.of(new ContinuoProcessor(), rounds),
                Programs.source("Program", """
                        class Program {
                            private final AsyncLock lock = new AsyncLock();
                            @Async @Guarded("lock") Task<Void> run() { return Task.done(); }
                        }
                        """));

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.generatedFiles()).anyMatch(file -> file.getName().endsWith("p/Program_Guards.class"));
        assertThat(rounds.count).as("the first and the last").isEqualTo(2);
    }

    @Test
    void types_neverGenerated_toldByTheCompilerOnly() {
        Compilation compilation = compile(PROGRAM, Map.of());

        assertThat(compilation.errors())
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.getMessage(null)).startsWith("cannot find symbol"));
    }

    private static Compilation compile(JavaFileObject source, Map<String, String> generated) {
        List<Processor> processors = List.of(new ContinuoProcessor(), new SourceGenerator(new TreeMap<>(generated)));
        return Programs.compile(List.of(), processors, source);
    }

    /** Counts the rounds. */
    private static final class RoundCounter extends AllRounds {
        private int count;

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            count++;
            return false;
        }
    }

    /** Generates one type per round. */
    private static final class SourceGenerator extends AllRounds {
        private final TreeMap<String, String> sources;

        SourceGenerator(TreeMap<String, String> sources) {
            this.sources = sources;
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            Map.Entry<String, String> next = sources.pollFirstEntry();
            if (next != null) {
                try (Writer out = processingEnv
                        .getFiler()
                        .createSourceFile("p." + next.getKey())
                        .openWriter()) {
                    out.write("package p; " + next.getValue());
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
            return false;
        }
    }

    /** A processor that takes part in every round. */
    private abstract static class AllRounds extends AbstractProcessor {
        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }
    }
}
