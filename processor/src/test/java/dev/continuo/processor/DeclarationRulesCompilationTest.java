package dev.continuo.processor;

import static dev.continuo.processor.Expectation.assertAccepted;
import static dev.continuo.processor.Expectation.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclarationRulesCompilationTest {
    @ParameterizedTest
    @ValueSource(strings = {"Task<String>", "CompletionStage<String>", "CompletableFuture<String>", "Task<int[]>"})
    void returnType_taskLike_accepted(String type) {
        assertAccepted("abstract class Program { @Async abstract %s run(); }".formatted(type));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "void | ('void'): its caller gets a task. Return Task<T>, or Task<Void> with 'return Task.done()'",
                "int | ('int')",
                "Future<String> | CompletableFuture ('java.util.concurrent.Future<java.lang.String>'):",
                "String[] | ('java.lang.String[]')",
            })
    void returnType_other_refused(String type, String text) {
        assertRefused("AsyncReturnType", text, """
                abstract class Program {
                    @Async
                    abstract %s run(); // here
                }
                """.formatted(type));
    }

    @Test
    void returnType_typeVariable_refused() {
        assertRefused(
                "AsyncReturnType",
                "@Async method 'Program.run' returns no Task, CompletionStage or CompletableFuture ('T')",
                """
                abstract class Program {
                    @Async abstract <T extends Task<String>> T run(); // here
                }
                """);
    }

    @Test
    void constructor_refusedByTheAnnotationsTarget() {
        Compilation compilation = Programs.compile(
                Programs.source("Program", "class Program { @Async @Guarded(\"lock\") Program() {} }"));

        assertThat(compilation.errors())
                .hasSize(2)
                .allSatisfy(error ->
                        assertThat(error.getMessage(null)).contains("not applicable to this kind of declaration"));
    }

    @Test
    void nativeMethod_refused() {
        assertRefused("AsyncNative", "'Program.run' is native", """
                class Program {
                    @Async native Task<Void> run(); // here
                }
                """);
    }

    @Test
    void synchronizedMethod_refused() {
        assertRefused("AsyncSynchronized", "'Program.run' is synchronized", """
                class Program {
                    @Async synchronized Task<Void> run() { return Task.done(); } // here
                }
                """);
    }

    @Test
    void abstractMethod_guards_refused() {
        assertRefused("AbstractGuards", "Abstract method 'Program.run' has guards and no body (@Guarded)", """
                interface Program {
                    AsyncLock LOCK = new AsyncLock();
                    @Async
                    @Guarded("LOCK") // here
                    Task<Void> run();
                }
                """);
    }

    @Test
    void abstractMethod_barrier_refused() {
        assertRefused("AbstractGuards", "has guards and no body (@Barrier):", """
                abstract class Program {
                    @Async
                    @Barrier("b") // here
                    abstract Task<Void> run();
                }
                """);
    }

    @Test
    void guards_withoutAsync_refused() {
        assertRefused("GuardsWithoutAsync", "has guards and isn't @Async (@Barrier and @Guarded)", """
                class Program {
                    AsyncLock lock;
                    AsyncBarrier start;
                    @Barrier("start")
                    @Guarded("lock") // here
                    Task<Void> run() { return Task.done(); }
                }
                """);
    }

    @Test
    void guards_withAsync_accepted() {
        assertAccepted("""
                interface Program {
                    AsyncLock lock();
                    @Async @Guarded("lock()") default Task<Void> run() { return Task.done(); }
                }
                """);
    }

    @Test
    void guardOwner_privateTypeArgument_accepted() {
        assertAccepted("""
                class Program {
                    private record Key() {}
                    final AsyncLock lock = new AsyncLock();
                    @Async @Guarded("lock") Task<Void> run(List<Key> keys) { return Task.done(); }
                }
                """);
    }

    @Test
    void guardOwner_localClass_refused() {
        assertRefused("GuardOwner", "local class 'Local'", """
                class Program {
                    void outer() {
                        class Local {
                            AsyncLock lock;
                            @Async
                            @Guarded("lock") // here
                            Task<Void> run() { return Task.done(); }
                        }
                    }
                }
                """);
    }

    @Test
    void guardOwner_anonymousClass_refused() {
        assertRefused("GuardOwner", "anonymous class around it", """
                class Program {
                    Object outer = new Object() {
                        AsyncLock lock;
                        @Async
                        @Guarded("lock") // here
                        Task<Void> run() { return Task.done(); }
                    };
                }
                """);
    }

    @Test
    void localClass_declarationRules_apply() {
        assertRefused("AsyncReturnType", "'Local.run' returns no Task", """
                class Program {
                    void outer() {
                        class Local {
                            @Async int run() { return 0; } // here
                        }
                    }
                }
                """);
    }

    @Test
    void nameClash_staticTwin_refused() {
        assertRefused("GuardsNameClash", "Rename one of the two methods", """
                class Program {
                    AsyncLock lock;
                    @Async @Guarded("lock") Task<Void> run() { return Task.done(); }
                    @Async @Guarded("self.lock") static Task<Void> run(Program self) { return Task.done(); } // here
                }
                """);
    }

    @Test
    void nameClash_classTaken_refused() {
        assertRefused("GuardsNameClash", "need the class 'p.Program_Guards'", """
                class Program { // here
                    AsyncLock lock;
                    @Async @Guarded("lock") Task<Void> run() { return Task.done(); }
                }
                class Program_Guards {}
                """);
    }

    @Test
    void severalRules_allReported() {
        Compilation compilation = Programs.compile(Programs.source("Program", """
                class Program {
                    @Async @Guarded({"nope", "a..b"}) synchronized int run() { return 0; }
                    @Async native void other();
                }
                """));

        assertThat(compilation.errors())
                .extracting(
                        error -> error.getMessage(null).replaceAll("].*", "]").strip())
                .containsExactlyInAnyOrder(
                        "[Continuo/AsyncReturnType]",
                        "[Continuo/AsyncSynchronized]",
                        "[Continuo/GuardUnknown]",
                        "[Continuo/GuardSyntax]",
                        "[Continuo/AsyncReturnType]",
                        "[Continuo/AsyncNative]");
    }
}
