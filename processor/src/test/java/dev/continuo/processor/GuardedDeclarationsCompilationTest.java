package dev.continuo.processor;

import static dev.continuo.processor.Expectation.assertAccepted;
import static dev.continuo.processor.Expectation.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** {@code @Guarded} on types and on fields. */
class GuardedDeclarationsCompilationTest {
    @Test
    void type_guarded_itsAsyncMethodsWithoutGuardsOfTheirOwn() throws Exception {
        LoadedProgram program = LoadedProgram.of(Programs.source("Program", """
                @Guarded({"lock", "LIMIT"})
                class Program {
                    static final AsyncSemaphore LIMIT = new AsyncSemaphore(3);
                    private final AsyncLock lock = new AsyncLock();
                    private final AsyncLock other = new AsyncLock();

                    @Async Task<Void> guarded() { return Task.done(); }
                    @Async @Guarded("other") Task<Void> itsOwn() { return Task.done(); }
                    @Async @Guarded({}) Task<Void> unguarded() { return Task.done(); }
                    void plain() {}

                    static class Nested { @Async Task<Void> nested() { return Task.done(); } }
                }
                """));
        Object object = program.create("p.Program");
        Class<?>[] signature = {object.getClass()};

        assertThat(Arrays.stream(program.type("p.Program_Guards").getDeclaredMethods())
                        .map(Method::getName))
                .containsExactlyInAnyOrder("guarded_guard0", "guarded_guard1", "itsOwn_guard0");
        assertThat(program.call("p.Program_Guards", "guarded_guard0", signature, object))
                .isSameAs(program.field(object, "lock"));
        assertThat(program.call("p.Program_Guards", "guarded_guard1", signature, object))
                .isSameAs(program.field(object, "LIMIT"));
        assertThat(program.call("p.Program_Guards", "itsOwn_guard0", signature, object))
                .isSameAs(program.field(object, "other"));
    }

    @Test
    void interface_guarded_itsDefaultMethods() throws Exception {
        LoadedProgram program = LoadedProgram.of(Programs.source("Face", """
                @Guarded("lock()")
                interface Face {
                    AsyncLock lock();
                    @Async Task<Void> bodiless();
                    @Async default Task<Void> run() { return Task.done(); }
                }
                """));

        assertThat(program.type("p.Face_Guards").getDeclaredMethods())
                .singleElement()
                .satisfies(method -> assertThat(method.getName()).isEqualTo("run_guard0"));
    }

    @Test
    void type_path_unknown_toldOnce() {
        assertRefused("GuardUnknown", "@Guarded(\"lok\") on 'Program.a' can't be resolved", """
                @Guarded("lok") // here
                class Program {
                    final AsyncLock lock = new AsyncLock();
                    @Async Task<Void> a() { return Task.done(); }
                    @Async Task<Void> b() { return Task.done(); }
                }
                """);
    }

    @Test
    void type_staticMethod_instanceLock_refused() {
        String program = """
                @Guarded("lock") // here
                class Program {
                    final AsyncLock lock = new AsyncLock();
                    @Async Task<Void> run() { return Task.done(); }
                    @Async %s static Task<Program> open() { return Task.of(new Program()); }
                }
                """;

        assertRefused("StaticGuardedByInstance", "on 'Program.open' can't be resolved", program.formatted(""));
        assertAccepted(program.formatted("@Guarded({})"));
    }

    @Test
    void type_withoutAsyncMethods_refused() {
        assertRefused("GuardsWithoutAsync", "Type 'Program' has @Guarded and no @Async method", """
                @Guarded("lock") // here
                abstract class Program {
                    final AsyncLock lock = new AsyncLock();
                    Task<Void> run() { return Task.done(); }
                    @Async abstract Task<Void> bodiless();
                }
                """);
    }

    @Test
    void type_withoutPath_refused() {
        assertRefused("GuardSyntax", "names no guard", """
                @Guarded({}) // here
                class Program {
                    @Async Task<Void> run() { return Task.done(); }
                }
                """);
    }

    @Test
    void field_guarded_accepted() {
        assertAccepted("""
                class Program {
                    private static final AsyncLock SHARED = new AsyncLock();
                    private final AsyncLock lock = new AsyncLock();
                    private final Map<String, AsyncLock> locks = Map.of();
                    @Guarded("lock") private long balance;
                    @Guarded({"lock", "SHARED"}) private long both;
                    @Guarded("SHARED") private static long total;
                    @Guarded("locks.get(\\"a\\")") private long striped;
                }
                """);
    }

    @Test
    void field_path_unknown_refused() {
        assertRefused("GuardUnknown", "'Program' has no field 'lok'. Did you mean 'lock'?", """
                class Program {
                    private final AsyncLock lock = new AsyncLock();
                    @Guarded("lok") // here
                    private long balance;
                }
                """);
    }

    @Test
    void field_type_wrong_refused() {
        assertRefused("GuardType", "@Guarded(\"lock\") on 'Program.balance' is a 'java.lang.Object'", """
                class Program {
                    private final Object lock = new Object();
                    @Guarded("lock") // here
                    private long balance;
                }
                """);
    }

    @Test
    void field_withoutPath_refused() {
        assertRefused("GuardSyntax", "@Guarded on 'Program.balance' names no guard", """
                class Program {
                    @Guarded({}) // here
                    private long balance;
                }
                """);
    }

    @Test
    void field_static_instanceLock_refused() {
        assertRefused("StaticGuardedByInstance", "'lock' needs an object, and the field is static", """
                class Program {
                    private final AsyncLock lock = new AsyncLock();
                    @Guarded("lock") // here
                    private static long total;
                }
                """);
    }
}
