package dev.continuo.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.agent.fixture.Bodies;
import dev.continuo.agent.fixture.Listing;
import dev.continuo.agent.fixture.Program;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

class ReturnsTest {
    /** Logs what happens; work() is a task that logs when it is awaited, and fails if it is told to. */
    private static final String HELPERS = """
            static final List<String> log = new ArrayList<>();
            static final class Work extends Task<String> {
                final boolean fails;
                Work(boolean fails) { this.fails = fails; }
                @Override public CompletableFuture<String> toCompletableFuture() {
                    log.add("awaited");
                    if (fails) completeExceptionally(new IllegalStateException("failed")); else complete("worked");
                    return this;
                }
            }
            static final class Resource implements AutoCloseable {
                public void close() { log.add("closed"); }
            }
            static Task<String> work() { return new Work(false); }
            static Task<String> failure() { return new Work(true); }
            """;

    private static final String OUTCOME =
            "static String outcome() { Task<String> t = m(); String before = log.toString(); return before + \" \" + t.getNow(\"not awaited\"); }";

    private static Program program(String debug, String method) {
        return Program.compiled(List.of(debug), "class C {" + HELPERS + method + "}");
    }

    private record Rewritten(MethodNode method, Set<AbstractInsnNode> valueReturns) {}

    private static Rewritten rewrite(String method) {
        MethodNode node = Program.method(program("-g", method).node("C"), "m");
        return new Rewritten(node, Returns.rewrite("p/C", node));
    }

    /** Returns the log and the result of a rewritten method {@code m}. */
    private static Object run(String debug, String method) throws Exception {
        Program program = program(debug, method + OUTCOME);
        ClassNode node = program.node("C");
        MethodNode rewritten = Program.method(node, "m");
        Bodies.wrapResults(rewritten, Returns.rewrite(node.name, rewritten));
        return program.with(node).run("C", "outcome");
    }

    @Test
    void completedTask_becomesItsValue() {
        Rewritten rewritten = rewrite("static Task<String> m() { return Task.of(\"x\"); }");

        assertThat(Listing.of(rewritten.method)).containsExactly("LDC \"x\"", "ARETURN");
        assertThat(rewritten.valueReturns).containsExactly(Listing.opcode(rewritten.method, Opcodes.ARETURN));
    }

    @Test
    void done_becomesNull() {
        Rewritten rewritten = rewrite("static Task<Void> m() { return Task.done(); }");

        assertThat(Listing.of(rewritten.method)).containsExactly("ACONST_NULL", "ARETURN");
        assertThat(rewritten.valueReturns).hasSize(1);
    }

    @Test
    void completedFuture_becomesItsValue() {
        Rewritten rewritten =
                rewrite("static CompletableFuture<String> m() { return CompletableFuture.completedFuture(\"x\"); }");

        assertThat(Listing.of(rewritten.method)).containsExactly("LDC \"x\"", "ARETURN");
        assertThat(rewritten.valueReturns).hasSize(1);
    }

    @Test
    void taskOfBranches_becomesTheValueOfEach() {
        Rewritten rewritten =
                rewrite("static Task<String> m(int i) { if (i > 0) return Task.of(\"x\"); return Task.of(\"y\"); }");

        assertThat(Listing.calls(rewritten.method)).isEmpty();
        assertThat(rewritten.valueReturns).hasSize(2);
    }

    @Test
    void taskWhoseReturnIsJumpedTo_isReturnedAsItIs() {
        Rewritten rewritten =
                rewrite("static Task<String> m(int i) { return i > 0 ? Task.of(\"x\") : Task.of(\"y\"); }");

        assertThat(Listing.calls(rewritten.method)).containsExactly("of", "of");
        assertThat(rewritten.valueReturns).isEmpty();
    }

    @Test
    void failedTask_isReturnedAsItIs() {
        Rewritten rewritten = rewrite("static Task<String> m() { return Task.failed(new Error()); }");

        assertThat(Listing.calls(rewritten.method)).containsExactly("<init>", "failed");
        assertThat(rewritten.valueReturns).isEmpty();
    }

    @Test
    void call_outsideOfTry_isReturnedAsItIs() {
        Rewritten rewritten = rewrite("static Task<String> m() { return work(); }");

        assertThat(Listing.calls(rewritten.method)).containsExactly("work");
        assertThat(rewritten.valueReturns).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-g", "-g:none"})
    void failure_returnedInTry_isCaughtThere(String debug) throws Exception {
        assertThat(run(debug, """
                static Task<String> m() {
                    try { return failure(); } catch (IllegalStateException e) { return Task.of("caught"); }
                }
                """)).isEqualTo("[awaited] caught");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-g", "-g:none"})
    void failure_returnedFromConditionalInTry_isCaughtThere(String debug) throws Exception {
        assertThat(run(debug, """
                static Task<String> m() {
                    try {
                        return log.isEmpty() ? failure() : work();
                    } catch (IllegalStateException e) { return Task.of("caught"); }
                }
                """)).isEqualTo("[awaited] caught");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-g", "-g:none"})
    void task_returnedFromTryWithFinally_isAwaitedBeforeTheFinally(String debug) throws Exception {
        assertThat(run(debug, "static Task<String> m() { try { return work(); } finally { log.add(\"finally\"); } }"))
                .isEqualTo("[awaited, finally] worked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-g", "-g:none"})
    void task_returnedThroughTwoFinallys_isAwaitedBeforeTheFirst(String debug) throws Exception {
        assertThat(run(debug, """
                static Task<String> m() {
                    try {
                        try { return work(); } finally { log.add("inner"); }
                    } finally { log.add("outer"); }
                }
                """)).isEqualTo("[awaited, inner, outer] worked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-g", "-g:none"})
    void failure_returnedFromTryWithCatchAndFinally_isCaughtBeforeTheFinally(String debug) throws Exception {
        assertThat(run(debug, """
                static Task<String> m() {
                    try {
                        return failure();
                    } catch (IllegalStateException e) {
                        log.add("caught");
                        return work();
                    } finally { log.add("finally"); }
                }
                """)).isEqualTo("[awaited, caught, awaited, finally] worked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-g", "-g:none"})
    void value_returnedFromTryWithFinally_staysAValue(String debug) throws Exception {
        assertThat(run(
                        debug,
                        "static Task<String> m() { try { return Task.of(\"x\"); } finally { log.add(\"finally\"); } }"))
                .isEqualTo("[finally] x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-g", "-g:none"})
    void task_returnedFromTryWithResources_isAwaitedBeforeTheyClose(String debug) throws Exception {
        assertThat(run(debug, "static Task<String> m() { try (Resource r = new Resource()) { return work(); } }"))
                .isEqualTo("[awaited, closed] worked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-g", "-g:none"})
    void task_returnedFromCatch_isAwaitedBeforeTheFinally(String debug) throws Exception {
        assertThat(run(debug, """
                static Task<String> m() {
                    try {
                        throw new IllegalStateException();
                    } catch (IllegalStateException e) {
                        return work();
                    } finally { log.add("finally"); }
                }
                """)).isEqualTo("[awaited, finally] worked");
    }

    @Test
    void variableOfTheProgram_storedInTry_isNotAwaited() throws Exception {
        assertThat(run("-g", """
                static Task<String> m() {
                    Task<String> t;
                    try { t = work(); } finally { log.add("finally"); }
                    return t;
                }
                """)).isEqualTo("[finally] not awaited");
    }

    @Test
    void future_returnedFromTryWithFinally_isAwaitedAndWrappedAsAFuture() {
        Rewritten rewritten = rewrite("""
                static CompletableFuture<String> future() { return null; }
                static CompletableFuture<String> m() { try { return future(); } finally { log.clear(); } }
                """);

        assertThat(Listing.calls(rewritten.method)).startsWith("future", "await", "completedFuture");
    }
}
