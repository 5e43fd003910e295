package dev.continuo.agent.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.agent.fixture.Program;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BodyWriterTest {
    private static final List<String> BODIES = List.of(
            "int i = 1; long l = 2; double d = 3; float f = 4; Object n = null; String s = \"s\"; await(p);"
                    + " return Task.of(s + i + l + d + f + n);",
            "int[] a = {1, 2}; int i = 0; a[i++] += (Integer) await(p); return Task.of(Arrays.toString(a) + i);",
            "Object o = null; for (String s : new String[] {\"a\", \"b\"}) o = o + s + await(p); return Task.of(o);",
            "try { await(p); throw new IllegalStateException(\"x\"); } catch (IllegalStateException e) {"
                    + " return Task.of(e.getMessage() + await(p)); }",
            "StringBuilder b = new StringBuilder(\"x\" + await(p)); b.append(await(p)).append(new StringBuilder(\"y\" + await(p)));"
                    + " return Task.of(b.toString());",
            "Object a = 1, b = 2, c = 3, d = 4, e = 5, f = 6, g = 7, h = 8, i = 9; await(p); await(p);"
                    + " return Task.of(List.of(a, b, c, d, e, f, g, h, i).toString());",
            "boolean z = true; byte b = 1; char c = 'c'; short s = 2; await(p); return Task.of(\"\" + z + b + c + s);",
            "AsyncCallable<Object> inner = () -> Task.of(\"in \" + await(p)); return Task.of(await(inner.call()) + \" out\");");

    static Stream<Arguments> bodies() {
        return BODIES.stream().flatMap(body -> Stream.of(Arguments.of(body, true), Arguments.of(body, false)));
    }

    /** What is pending is completed once the task has been started; plain code can only await what is done. */
    @ParameterizedTest
    @MethodSource("bodies")
    void wovenBody_returnsWhatThePlainOneDoes(String body, boolean pending) throws Exception {
        Program program = Program.of("class C {"
                + " static CompletableFuture<Object> later = new CompletableFuture<>();"
                + " static CompletableFuture<Object> soon = CompletableFuture.completedFuture(7);"
                + " @Async Task<Object> m(CompletableFuture<Object> p) {" + body + "}"
                + " static Object now() { return new C().m(soon); }"
                + " static Object[] then() { return new Object[] {new C().m(later), later}; } }");
        Object plain = ((CompletableFuture<?>) program.run("C", "now")).join();
        Program woven = program.weave("C");

        if (pending) {
            Object[] started = (Object[]) woven.run("C", "then");
            assertThat((CompletableFuture<?>) started[0]).isNotDone();
            complete(started[1]);
            assertThat(((CompletableFuture<?>) started[0]).getNow(null))
                    .isEqualTo(plain)
                    .isNotNull();
        } else {
            assertThat(((CompletableFuture<?>) woven.run("C", "now")).getNow(null))
                    .isEqualTo(plain)
                    .isNotNull();
        }
    }

    @SuppressWarnings("unchecked")
    private static void complete(Object future) {
        ((CompletableFuture<Object>) future).complete(7);
    }
}
