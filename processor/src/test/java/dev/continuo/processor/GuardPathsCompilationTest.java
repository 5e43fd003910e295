package dev.continuo.processor;

import static dev.continuo.processor.Expectation.assertAccepted;
import static dev.continuo.processor.Expectation.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardPathsCompilationTest {
    private static final String PROGRAM = """
            class Program extends Base {
                private final AsyncLock lock = new AsyncLock();
                static final AsyncLock SHARED = new AsyncLock();
                final AsyncBarrier start = new AsyncBarrier(2);
                String name;
                int count;
                private Node node;
                Map<String, AsyncSemaphore> stripes;
                final AsyncLock[] array = {};
                Program next;

                AsyncLock lockFor(String id) { return lock; }
                AsyncLock overloaded(int i) { return lock; }
                String overloaded(long l) { return ""; }
                AsyncLock any(Object... all) { return lock; }
                void nothing() {}

                @Async
                @Guarded("%s") // here
                Task<Void> run(String id, int i, Node parameter) { return Task.done(); }

                static class Node { private final AsyncLock hidden = new AsyncLock(); Node child; AsyncLock lock() { return hidden; } }
                static class Locks { static final AsyncLock ONE = new AsyncLock(); static AsyncLock two() { return ONE; } }
            }
            class Base { protected final AsyncCondition inherited = new AsyncCondition(); private final AsyncLock secret = null; }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lock",
                "this.lock",
                " lock ",
                "inherited",
                "SHARED",
                "Program.SHARED",
                "p.Program.SHARED",
                "Locks.ONE",
                "Locks.two()",
                "Program.Locks.ONE",
                "node.hidden",
                "node.child.child.lock()",
                "parameter.hidden",
                "stripes.get(id)",
                "stripes.get( \\\"a\\\" )",
                "stripes.get(this.name)",
                "stripes.getOrDefault(id, null)",
                "array[i]",
                "array[count]",
                "array[0]",
                "next.array[1]",
                "lockFor(id)",
                "lockFor(next.name)",
                "overloaded(1)",
                "overloaded('c')",
                "any()",
                "any(1, -2L, true, id)",
                "next.next.lock",
                "Objects.requireNonNull(SHARED)",
            })
    void path_resolvable_accepted(String path) {
        assertAccepted(PROGRAM.formatted(path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "lok | Did you mean 'lock'?",
                "LOCK | Did you mean 'lock'?",
                "shared | Did you mean 'SHARED'?",
                "ndoe | Did you mean 'node'?",
                "zzzzzzzz | 'Program' has no field and the method no parameter 'zzzzzzzz'. Name one of",
                "node.lok | 'Node' has no 'lok'. Did you mean 'lock()'?",
                "node.hiddn | Did you mean 'hidden'?",
                "stripes.gett(id) | 'Map' has no 'gett()'.",
                "lockfor(id) | 'lockfor()'",
                "Locks.TWO | 'Locks' has no 'TWO'. Did you mean 'two()'?",
                "no.such.Type.FIELD | 'no'",
            })
    void name_unknown_refused(String path, String text) {
        assertRefused("GuardUnknown", text, PROGRAM.formatted(path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name | is a 'java.lang.String'",
                "start | doesn't implement 'dev.continuo.sync.AsyncGuard'",
                "count | is a 'int'",
                "nothing() | is a 'void'",
                "count.x | a value of type 'int' has no fields or methods",
                "Locks | 'Locks' is a type",
                "lockFor(count) | no 'lockFor' of 'Program' takes (int)",
                "overloaded(5L) | is a 'java.lang.String'",
                "node[0] | isn't an array",
            })
    void type_wrong_refused(String path, String text) {
        assertRefused("GuardType", text, PROGRAM.formatted(path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "secret | 'secret' is private in 'Base'",
                "Program.lock | 'lock' isn't static",
                "Program.lockFor(id) | 'lockFor' isn't static",
            })
    void member_unreachable_refused(String path, String text) {
        assertRefused("GuardAccess", text, PROGRAM.formatted(path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | expected a name at column 1 but was the end",
                "a..b | expected a name at column 3 but was '.'",
                "a. | expected a name at column 3 but was the end",
                "1 | expected a name at column 1 but was '1'",
                "lock lock | expected '.', '[' or the end at column 6 but was 'l'",
                "a.b( | expected a name at column 5 but was the end",
                "a.b(x | expected ')' at column 6 but was the end",
                "a[0 | expected ']'",
                "array[099] | expected a whole decimal number",
                "array[99999999999] | expected a whole decimal number",
                "a(1.5) | expected ')'",
                "a('xy') | expected one character between the quotes",
                "a.class | 'class' is a keyword of Java",
                "a.this | 'this' is a keyword of Java",
                "new Lock() | 'new' is a keyword of Java",
            })
    void path_malformed_refused(String path, String text) {
        assertRefused("GuardSyntax", text, PROGRAM.formatted(path));
    }

    @Test
    void guards_none_refused() {
        assertRefused("GuardSyntax", "@Guarded on 'Program.run' names no guard", """
                class Program {
                    @Async
                    @Guarded({}) // here
                    Task<Void> run() { return Task.done(); }
                }
                """);
    }

    @Test
    void position_secondOfSeveralPaths_itsOwnLine() {
        assertRefused("GuardUnknown", "@Guarded(\"lok\") on 'Program.run' can't be resolved", """
                class Program {
                    AsyncLock lock;
                    @Async
                    @Guarded({
                        "lock",
                        "lok", // here
                        "lock"})
                    Task<Void> run() { return Task.done(); }
                }
                """);
    }

    @Test
    void barrier_lock_refused() {
        assertRefused("GuardType", "doesn't implement 'dev.continuo.sync.AsyncBarrier'", """
                class Program {
                    AsyncLock lock;
                    @Async
                    @Barrier("lock") // here
                    Task<Void> run() { return Task.done(); }
                }
                """);
    }

    @Test
    void staticMethod_instanceField_refused() {
        assertRefused("StaticGuardedByInstance", "'lock' needs an object, and the method is static", """
                class Program {
                    AsyncLock lock;
                    @Async
                    @Guarded("lock") // here
                    static Task<Void> run() { return Task.done(); }
                }
                """);
    }

    @Test
    void innerClass_enclosingInstance_refused() {
        assertRefused("GuardAccess", "'lock' belongs to the enclosing instance of 'Program'", """
                class Program {
                    AsyncLock lock;
                    class Inner {
                        @Async
                        @Guarded("lock") // here
                        Task<Void> run() { return Task.done(); }
                    }
                }
                """);
    }

    @Test
    void argument_ofPrivateType_whereTheParameterIsNoObject_refused() {
        assertRefused("GuardAccess", "can't name the type 'p.Program.Hidden'", """
                class Program {
                    private static class Hidden implements Runnable { public void run() {} }
                    Hidden hidden;
                    AsyncLock lockFor(Runnable key) { return null; }
                    @Async
                    @Guarded("lockFor(hidden)") // here
                    Task<Void> run() { return Task.done(); }
                }
                """);
    }

    @Test
    void name_inherited_notFromOtherPackage_refused() {
        Compilation compilation = Programs.compile(
                JavaFileObjects.forSourceString(
                        "q.Other",
                        "package q; public class Other { protected Other next;"
                                + " protected dev.continuo.sync.AsyncLock lock; dev.continuo.sync.AsyncLock own; }"),
                Programs.source("Program", """
                        class Program extends q.Other {
                            @Async @Guarded({"lock", "own", "next.lock"}) Task<Void> run() { return Task.done(); }
                        }
                        """));

        assertThat(compilation.errors()).hasSize(2);
        assertThat(compilation.errors().get(0).getMessage(null)).contains("'own' isn't public in 'Other'");
        assertThat(compilation.errors().get(1).getMessage(null)).contains("'lock' is protected in 'Other'");
    }

    @Test
    void type_imported_found() {
        Compilation compilation = Programs.compile(
                JavaFileObjects.forSourceString(
                        "q.Locks",
                        "package q; public class Locks { public static final dev.continuo.sync.AsyncLock ONE = null; }"),
                JavaFileObjects.forSourceString("p.Program", """
                        package p;
                        import dev.continuo.Task;
                        import dev.continuo.annotation.*;
                        import q.Locks;
                        class Program {
                            @Async @Guarded("Locks.ONE") Task<Void> run() { return Task.done(); }
                        }
                        """));

        assertThat(compilation.errors()).isEmpty();
    }

    @Test
    void runtime_missing_refused() {
        Compilation compilation = com.google.testing.compile.Compiler.javac()
                .withProcessors(new ContinuoProcessor())
                .compile(JavaFileObjects.forSourceString("p.Program", """
                        package p;
                        import dev.continuo.annotation.*;
                        class Program {
                            Object lock;
                            @Async @Guarded("lock")
                            java.util.concurrent.CompletableFuture<Void> run() { return null; }
                        }
                        """));

        assertThat(compilation.errors()).hasSize(1);
        assertThat(compilation.errors().get(0).getMessage(null)).contains("Add continuo-runtime to the class path");
    }
}
