package dev.continuo.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

class EnvironmentsCompilationTest {
    private static final JavaFileObject GUARDED = Programs.source("Account", """
            class Account {
                AsyncLock lock;
                @Async @Guarded("lock") Task<Void> run() { return Task.done(); }
                @Async Task<Void> ok(Task<String> task) { await(task); return Task.done(); }
            }
            """);
    private static final JavaFileObject WITH_BODY_ERROR = Programs.source("Program", """
            class Program {
                void run(Task<String> task) {
                    await(task); // here
                }
            }
            """);
    private static final JavaFileObject WITH_TYPE_ERROR =
            Programs.source("Program", "class Program { int x = \"no\"; }");

    @Test
    void wrappedJavac_bodiesChecked() {
        Compilation compilation = compile(EnvironmentWrapper.transparent(), WITH_BODY_ERROR);

        Expectation.assertOnly(compilation.errors(), "AwaitOutsideAsync", "'Program.run'", 4);
        assertThat(compilation.notes()).isEmpty();
    }

    @Test
    void otherCompiler_declarationsCheckedAndOneNote() {
        Compilation compilation = compile(EnvironmentWrapper.opaque(), WITH_BODY_ERROR, GUARDED);

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.notes()).hasSize(1);
        assertThat(compilation.notes().get(0).getMessage(null))
                .startsWith("[Continuo/BodiesUnchecked] Method bodies are not checked, for awaits");
        assertThat(compilation.generatedSourceFile("p.Account_Guards")).isPresent();
    }

    @Test
    void otherCompiler_noteOff_silent() {
        Compilation compilation = Programs.compile(
                List.of("-Acontinuo.BodiesUnchecked=off"), List.of(EnvironmentWrapper.opaque()), GUARDED);

        assertThat(compilation.notes()).isEmpty();
    }

    @Test
    void otherCompiler_declarationError_shown() {
        Compilation compilation = compile(
                EnvironmentWrapper.opaque(), Programs.source("Bad", "class Bad { @Async int run() { return 0; } }"));

        Expectation.assertOnly(compilation.errors(), "AsyncReturnType", "'Bad.run'", 2);
    }

    @Test
    void fault_namedWithTypeAndStack_besidesTheUsersOwnErrors() {
        Compilation compilation =
                compile(EnvironmentWrapper.transparent().withFailingFiler(), GUARDED, WITH_TYPE_ERROR);

        assertThat(compilation.errors()).hasSize(2);
        assertThat(compilation.errors())
                .anySatisfy(error -> assertThat(error.getMessage(null)).contains("incompatible types"))
                .anySatisfy(error -> assertThat(error.getMessage(null))
                        .contains("[Continuo/ProcessorFault] The processor failed on 'p.Account'")
                        .contains("IllegalStateException: the filer is broken")
                        .contains("at dev.continuo.processor."));
    }

    @Test
    void fault_inBodies_hidesNeitherEarlierFindingsNorOtherClasses() {
        Compilation compilation = compile(
                EnvironmentWrapper.transparent().withFailingElements(),
                Programs.source("Program", """
                        class Program {
                            void run(Task<String> task) { await(task); }
                            Runnable lambda = () -> {};
                        }
                        """),
                Programs.source("Other", "class Other { int x = await(Task.of(1)); int y = \"no\"; }"));

        assertThat(compilation.errors())
                .hasSize(4)
                .anySatisfy(error -> assertThat(error.getMessage(null)).contains("'Program.run' awaits"))
                .anySatisfy(error -> assertThat(error.getMessage(null)).contains("The initializer of 'x' awaits"))
                .anySatisfy(error -> assertThat(error.getMessage(null)).contains("incompatible types"))
                .anySatisfy(error -> assertThat(error.getMessage(null))
                        .contains("The processor failed on 'p.Program'")
                        .contains("IllegalStateException: the members are broken"));
    }

    @Test
    void fault_underOtherCompiler_shownAtTheEndOfTheRounds() {
        Compilation compilation = compile(EnvironmentWrapper.opaque().withFailingFiler(), GUARDED);

        assertThat(compilation.errors()).hasSize(1);
        assertThat(compilation.errors().get(0).getMessage(null)).contains("The processor failed on 'p.Account'");
    }

    @Test
    void fault_whereNothingIsAnalyzed_shownAtTheEnd() {
        Compilation compilation = Programs.compile(
                List.of("-proc:only"), List.of(EnvironmentWrapper.transparent().withFailingFiler()), GUARDED);

        assertThat(compilation.errors()).hasSize(1);
        assertThat(compilation.errors().get(0).getMessage(null)).contains("The processor failed on 'p.Account'");
    }

    private static Compilation compile(Processor processor, JavaFileObject... sources) {
        return Programs.compile(List.of(), List.of(processor), sources);
    }
}
