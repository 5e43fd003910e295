package dev.continuo.processor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Walks bodies with the set of methods that have been called on every path, and tells it at each {@code at}. */
class FlowWalkerTest {
    @Test
    void branches_meet_inWhatBothDid() {
        assertThat(walk("a(); if (c()) { b(); d(); } else { b(); } at1();")).containsEntry("at1", "a b c");
        assertThat(walk("if (c()) { a(); return; } at1();"))
                .containsEntry("at1", "c")
                .containsEntry("end0", "a c");
        assertThat(walk("int i = c() ? a() : b(); at1();")).containsEntry("at1", "c");
    }

    @Test
    void conditions_shortCircuit() {
        assertThat(walk("if (a() && b()) { at1(); } else { at2(); } at3();"))
                .containsEntry("at1", "a b")
                .containsEntry("at2", "a")
                .containsEntry("at3", "a");
        assertThat(walk("if (!(a() || b())) { at1(); } else { at2(); }"))
                .containsEntry("at1", "a b")
                .containsEntry("at2", "a");
        assertThat(walk("boolean x = a() || b(); at1();")).containsEntry("at1", "a");
    }

    @Test
    void constantConditions_leaveOnePath() {
        assertThat(walk("if (false) { at1(); } else { a(); } at2();"))
                .doesNotContainKey("at1")
                .containsEntry("at2", "a");
        assertThat(walk("while (true) { a(); if (c()) { break; } } at1();")).containsEntry("at1", "a c");
        assertThat(walk("for (;;) { a(); } ")).isEmpty();
    }

    @Test
    void loops_mayRunNoTurn() {
        assertThat(walk("while (c()) { a(); at1(); } at2();"))
                .containsEntry("at1", "a c")
                .containsEntry("at2", "c");
        assertThat(walk("for (String s : b()) { a(); } at1();")).containsEntry("at1", "b");
        assertThat(walk("for (a(); c(); b()) { d(); } at1();")).containsEntry("at1", "a c");
        assertThat(walk("do { a(); if (d()) { continue; } b(); } while (c()); at1();"))
                .containsEntry("at1", "a c d");
    }

    @Test
    void labels_leaveOuterLoops() {
        assertThat(walk("out: while (true) { a(); for (;;) { if (c()) { break out; } b(); } } at1();"))
                .containsEntry("at1", "a c");
        assertThat(walk("out: while (c()) { for (;;) { a(); continue out; } } at1();"))
                .containsEntry("at1", "c");
        assertThat(walk("out: { a(); if (c()) { break out; } b(); } at1();")).containsEntry("at1", "a c");
    }

    @Test
    void switches_fallThroughOrDont() {
        assertThat(walk("switch (c()) { case 1: a(); case 2: b(); break; default: b(); d(); } at1();"))
                .containsEntry("at1", "b c");
        assertThat(walk("switch (c()) { case 1 -> a(); default -> { a(); b(); } } at1();"))
                .containsEntry("at1", "a c");
        assertThat(walk("switch (c()) { case 1 -> a(); } at1();")).containsEntry("at1", "c");
        assertThat(walk("int i = switch (c()) { case 1 -> a(); default -> { a(); yield b(); } }; at1();"))
                .containsEntry("at1", "a c");
    }

    @Test
    void finally_runsOnEveryWayOut() {
        assertThat(walk("try { a(); if (c()) { return; } b(); } finally { f(); } at1();"))
                .containsEntry("at1", "a b c f")
                .containsEntry("end0", "a c f");
        assertThat(walk("while (c()) { try { a(); break; } finally { f(); } } at1();"))
                .containsEntry("at1", "c");
        assertThat(walk("for (;;) { try { a(); break; } finally { f(); } } at1();"))
                .containsEntry("at1", "a f");
        assertThat(walk("try { try { return; } finally { f(); } } finally { g(); }"))
                .containsEntry("end0", "f g");
    }

    @Test
    void exceptions_comeFromAnyCall() {
        assertThat(walk("try { a(); b(); } catch (Exception e) { at1(); } at2();"))
                .containsEntry("at1", "")
                .containsEntry("at2", "");
        assertThat(walk("a(); try { b(); throw d(); } catch (Exception e) { at1(); }"))
                .containsEntry("at1", "a");
        assertThat(walk("try { a(); } finally { at1(); f(); } at2();"))
                .containsEntry("at1", "")
                .containsEntry("at2", "a f");
        assertThat(walk("try { int i = 1; } catch (Exception e) { at1(); }")).doesNotContainKey("at1");
    }

    @Test
    void resources_areClosedBeforeCatch() {
        assertThat(walk("try (X x = a(); X y = b()) { d(); at1(); } at2();"))
                .containsEntry("at1", "a b d")
                .containsEntry("at2", "a b close-x close-y d");
    }

    @Test
    void lambdasAndClasses_areLeftOut() {
        assertThat(walk("Runnable r = () -> a(); Object o = new Object() { void m() { b(); } }; at1();"))
                .containsEntry("at1", "");
    }

    @Test
    void stateWhenThrown_isThatAfterEnclosingFinallies() {
        assertThat(walk("a(); try { throwing1(); } finally { f(); }")).containsEntry("throwing1", "a f");
        assertThat(walk("a(); throwing1(); b();")).containsEntry("throwing1", "a");
        assertThat(walk("try { throwing1(); } catch (Exception e) { b(); }")).containsEntry("throwing1", "caught");
    }

    private static Map<String, String> walk(String body) {
        Trace trace = new Trace();
        trace.walk(parse("class C { void m() throws Exception { " + body + " } }"), Set.of());
        return trace.states;
    }

    private static BlockTree parse(String source) {
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of(), null, List.of(JavaFileObjects.forSourceString("C", source)));
        try {
            ClassTree type =
                    (ClassTree) task.parse().iterator().next().getTypeDecls().get(0);
            return ((MethodTree) type.getMembers().get(0)).getBody();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Trace extends FlowWalker<Set<String>> {
        private final Map<String, String> states = new TreeMap<>();
        private int returns;

        @Override
        protected Set<String> merge(Set<String> one, Set<String> other) {
            Set<String> common = new TreeSet<>(one);
            common.retainAll(other);
            return common;
        }

        @Override
        protected Set<String> close(Tree resource, Set<String> before) {
            return with(before, "close-" + ((VariableTree) resource).getName());
        }

        @Override
        protected void ended(Tree at, Set<String> last) {
            if (!(at instanceof BlockTree)) {
                states.put("end" + returns++, String.join(" ", last));
            }
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void parameter) {
            super.visitMethodInvocation(tree, parameter);
            String name = tree.getMethodSelect().toString();
            if (name.startsWith("throwing")) {
                Set<String> thrown = whenThrown();
                states.put(name, thrown == null ? "caught" : String.join(" ", thrown));
            } else if (name.startsWith("at")) {
                Set<String> merged = states.containsKey(name)
                        ? merge(state(), new TreeSet<>(List.of(states.get(name).split(" "))))
                        : state();
                states.put(name, String.join(" ", merged));
            } else {
                change(with(state(), name));
            }
            return null;
        }

        private static Set<String> with(Set<String> set, String name) {
            Set<String> more = new TreeSet<>(set);
            more.add(name);
            return more;
        }
    }
}
