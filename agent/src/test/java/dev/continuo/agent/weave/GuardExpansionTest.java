package dev.continuo.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.agent.fixture.Bodies;
import dev.continuo.agent.fixture.Listing;
import dev.continuo.agent.fixture.Program;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

class GuardExpansionTest {
    /** A guard logs when it is entered and left, and fails where its name says so. */
    private static final String GUARD = """
            class Guard implements AsyncGuard {
                static final List<String> log = new ArrayList<>();
                final String name;
                Guard(String name) { this.name = name; }
                public Task<Void> enter() { return step("enter"); }
                public Task<Void> exit() { return step("exit"); }
                private Task<Void> step(String operation) {
                    return new Task<Void>() {
                        @Override public CompletableFuture<Void> toCompletableFuture() {
                            log.add(operation + " " + name);
                            if (name.contains("no-" + operation)) {
                                completeExceptionally(new IllegalStateException(operation + " " + name));
                            } else {
                                complete(null);
                            }
                            return this;
                        }
                    };
                }
            }
            """;

    /** Stands for the class that the annotation processor writes. */
    private static String guards(String... methods) {
        return "class C_Guards {" + String.join("\n", methods) + "}";
    }

    private static String guard(int index, String parameters, String name) {
        return "static AsyncGuard m_guard" + index + "(" + parameters + ") { return new Guard(" + name + "); }";
    }

    /** Expands the guards of a static method {@code m()}, runs it, and returns the log with what came of it. */
    private static Object run(String guards, String source) throws Exception {
        return run("class C", guards, source);
    }

    /** As {@link #run(String, String)}, in a class that has a guard. */
    private static Object runGuardedClass(String source) throws Exception {
        return run("@Guarded(\"a\") class C", TWO, source);
    }

    private static Object run(String declaration, String guards, String source) throws Exception {
        String outcome = "static String outcome() { String end;"
                + " try { end = String.valueOf(m().join()); } catch (Throwable t) { end = t.getMessage(); }"
                + " return Guard.log + \" \" + end; }";
        Program program = Program.of(declaration + " {" + source + outcome + "}", guards, GUARD);
        return expand(program).run("C", "outcome");
    }

    private static Program expand(Program program) {
        ClassNode node = program.node("C");
        MethodNode method = Program.method(node, "m");
        Set<AbstractInsnNode> valueReturns = Returns.rewrite(node.name, method);
        GuardExpansion.expand(node, method, valueReturns);
        Bodies.wrapResults(method, valueReturns);
        return program.with(node);
    }

    private static final String ONE = guards(guard(0, "", "\"a\""));
    private static final String TWO = guards(guard(0, "", "\"a\""), guard(1, "", "\"b\""));
    private static final String BODY = "static Task<String> m() { Guard.log.add(\"body\"); return Task.of(\"x\"); }";

    @Test
    void guard_isEnteredBeforeTheBodyAndLeftAfterIt() throws Exception {
        assertThat(run(ONE, "@Guarded(\"a\")" + BODY)).isEqualTo("[enter a, body, exit a] x");
    }

    @Test
    void guards_areEnteredInOrderAndLeftInReverse() throws Exception {
        assertThat(run(TWO, "@Guarded({\"a\", \"b\"})" + BODY)).isEqualTo("[enter a, enter b, body, exit b, exit a] x");
    }

    @Test
    void guards_ofBodyThatThrows_areLeft() throws Exception {
        assertThat(
                        run(
                                TWO,
                                "@Guarded({\"a\", \"b\"}) static Task<String> m() { throw new IllegalStateException(\"body\"); }"))
                .isEqualTo("[enter a, enter b, exit b, exit a] body");
    }

    @Test
    void guard_whoseEnteringFails_isNotLeft() throws Exception {
        String guards = guards(guard(0, "", "\"a\""), guard(1, "", "\"no-enter\""));

        assertThat(run(guards, "@Guarded({\"a\", \"b\"})" + BODY))
                .isEqualTo("[enter a, enter no-enter, exit a] enter no-enter");
    }

    @Test
    void innerGuard_whoseLeavingFails_doesntKeepTheOuterFromLeaving() throws Exception {
        String guards = guards(guard(0, "", "\"a\""), guard(1, "", "\"no-exit\""));

        assertThat(run(guards, "@Guarded({\"a\", \"b\"})" + BODY))
                .isEqualTo("[enter a, enter no-exit, body, exit no-exit, exit a] exit no-exit");
    }

    @Test
    void innerGuard_whoseLeavingFailsAfterTheBodyThrew_doesntKeepTheOuterFromLeaving() throws Exception {
        String guards = guards(guard(0, "", "\"a\""), guard(1, "", "\"no-exit\""));

        assertThat(run(guards, "@Guarded({\"a\", \"b\"}) static Task<String> m() { throw new Error(\"body\"); }"))
                .isEqualTo("[enter a, enter no-exit, exit no-exit, exit a] exit no-exit");
    }

    @Test
    void guard_whosePathThrows_leavesTheOuter() throws Exception {
        String guards = guards(guard(0, "", "\"a\""), "static AsyncGuard m_guard1() { throw new Error(\"path\"); }");

        assertThat(run(guards, "@Guarded({\"a\", \"b\"})" + BODY)).isEqualTo("[enter a, exit a] path");
    }

    @Test
    void threeGuards_areLeftOnEveryWay() throws Exception {
        String guards = guards(guard(0, "", "\"a\""), guard(1, "", "\"b\""), guard(2, "", "\"no-exit\""));

        assertThat(run(guards, "@Guarded({\"a\", \"b\", \"c\"})" + BODY))
                .isEqualTo("[enter a, enter b, enter no-exit, body, exit no-exit, exit b, exit a] exit no-exit");
    }

    @Test
    void barrier_isAwaitedBeforeTheGuards() throws Exception {
        String barrier = "static AsyncBarrier m_barrier() { return new AsyncBarrier() {"
                + " @Override public Task<Integer> await() { Guard.log.add(\"barrier\"); return Task.of(0); } }; }";

        assertThat(run(guards(guard(0, "", "\"a\""), barrier), "@Barrier(\"z\") @Guarded(\"a\")" + BODY))
                .isEqualTo("[barrier, enter a, body, exit a] x");
        assertThat(run(guards(barrier), "@Barrier(\"z\")" + BODY)).isEqualTo("[barrier, body] x");
    }

    @Test
    void returnedTask_isAwaitedBeforeTheGuardIsLeft() throws Exception {
        String source = "@Guarded(\"a\") static Task<String> m() { return work(); }"
                + " static Task<String> work() { return new Task<String>() {"
                + " @Override public CompletableFuture<String> toCompletableFuture() {"
                + " Guard.log.add(\"awaited\"); complete(\"w\"); return this; } }; }";

        assertThat(run(ONE, source)).isEqualTo("[enter a, awaited, exit a] w");
    }

    @Test
    void bodyWithBranchesAndTries_keepsItsMeaning() throws Exception {
        String source = """
                @Guarded("a") static Task<String> m() {
                    long sum = 0;
                    for (int i = 0; i < 5; i++) {
                        double d = i;
                        try {
                            if (i == 3) throw new IllegalStateException();
                            sum += (long) d;
                        } catch (IllegalStateException e) {
                            sum += 100;
                        }
                        if (sum > 1000) return Task.of("early");
                    }
                    return Task.of("sum " + sum);
                }
                """;

        assertThat(run(ONE, source)).isEqualTo("[enter a, exit a] sum 107");
    }

    @Test
    void exceptionOfTheBody_isCaughtByTheBodyFirst() throws Exception {
        String source = "@Guarded(\"a\") static Task<String> m() { try { throw new Error(); }"
                + " catch (Error e) { Guard.log.add(\"caught\"); return Task.of(\"x\"); } }";

        assertThat(run(ONE, source)).isEqualTo("[enter a, caught, exit a] x");
    }

    @Test
    void guardsOfObject_getTheObjectAndTheArguments() throws Exception {
        String source = "final String id = \"c\"; static Task<String> outcome() { return new C().m(1L, \"s\", 2); }"
                + " @Guarded(\"a\") Task<String> m(long l, String s, int i) { return Task.of(Guard.log + id + l + s + i); }";
        Program program = Program.of(
                "class C {" + source + "}",
                guards(guard(0, "C c, long l, String s, int i", "c.id + l + s + i")),
                GUARD);

        Object task = expand(program).run("C", "outcome");

        assertThat(((Future<?>) task).get()).isEqualTo("[enter c1s2]c1s2");
    }

    @Test
    void guardsOfNestedType_areFoundByTheFlatName() {
        MethodNode method = new MethodNode(Opcodes.ACC_STATIC, "m", "()Ldev/continuo/Task;", null, null);
        method.visitAnnotation("Ldev/continuo/annotation/Barrier;", true).visit("value", "b");
        ClassNode owner = new ClassNode();
        owner.name = "p/Outer$Inner";

        GuardExpansion.expand(owner, method, new HashSet<>());

        assertThat(Listing.of(method))
                .startsWith("INVOKESTATIC p/Outer_Inner_Guards.m_barrier ()Ldev/continuo/sync/AsyncBarrier;");
    }

    @Test
    void methodWithoutGuards_isLeftAsItIs() {
        Program program = Program.of("class C {" + BODY + "}", GUARD);
        MethodNode method = Program.method(program.node("C"), "m");
        List<String> before = Listing.of(method);

        GuardExpansion.expand(program.node("C"), method, new HashSet<>());

        assertThat(GuardExpansion.isGuarded(method)).isFalse();
        assertThat(Listing.of(method)).isEqualTo(before);
    }

    @Test
    void emptyListOfGuards_isNoGuard() throws Exception {
        assertThat(run(ONE, "@Guarded({})" + BODY)).isEqualTo("[body] x");
    }

    @Test
    void guardsOfClass_areForItsAsyncMethods() throws Exception {
        assertThat(runGuardedClass("@Async " + BODY)).isEqualTo("[enter a, body, exit a] x");
        assertThat(runGuardedClass(BODY)).isEqualTo("[body] x");
    }

    @Test
    void guardsOfMethod_replaceThoseOfItsClass() throws Exception {
        assertThat(runGuardedClass("@Async @Guarded({\"a\", \"b\"}) " + BODY))
                .isEqualTo("[enter a, enter b, body, exit b, exit a] x");
        assertThat(runGuardedClass("@Async @Guarded({}) " + BODY)).isEqualTo("[body] x");
    }
}
