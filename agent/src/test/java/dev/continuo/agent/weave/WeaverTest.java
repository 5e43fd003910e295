package dev.continuo.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.continuo.agent.Names;
import dev.continuo.agent.diagnostic.Problem;
import dev.continuo.agent.diagnostic.WeaveException;
import dev.continuo.agent.fixture.Program;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

class WeaverTest {
    private static final String SIMPLE = """
            class C {
                static final CompletableFuture<Integer> pending = new CompletableFuture<>();
                @Async static Task<String> m(int i, String s) {
                    long sum = i;
                    for (int n = 0; n < 3; n++) sum += await(pending) + n;
                    return Task.of(s + sum);
                }
                static Object[] start() { return new Object[] {pending, m(1, "sum ")}; }
            }
            """;

    private static byte[] weave(Program program, String name) throws WeaveException {
        return new Weaver(program::find).weave(program.bytes(name));
    }

    @Test
    void classThatNeverMentionsTheRuntime_isLeftAsItIs() throws WeaveException {
        assertThat(weave(Program.of("class C { String s; }"), "C")).isNull();
    }

    @Test
    void candidateWithNothingAsync_isLeftAsItIs() throws WeaveException {
        assertThat(weave(Program.of("class C { Task<String> t; Runnable r = () -> {}; }"), "C"))
                .isNull();
    }

    @Test
    void wovenClass_isWovenOnce() throws WeaveException {
        Program woven = Program.of(SIMPLE).weave("C");

        assertThat(weave(woven, "C")).isNull();
    }

    @Test
    void wovenClass_suspendsAndResumes() throws Exception {
        Object[] started = (Object[]) Program.of(SIMPLE).weave("C").run("C", "start");
        CompletableFuture<?> task = (CompletableFuture<?>) started[1];
        assertThat(task).isNotDone();

        complete(started[0], 10);

        assertThat(task).isCompletedWithValueMatching("sum 34"::equals);
    }

    @SuppressWarnings("unchecked")
    private static void complete(Object future, Object value) {
        ((CompletableFuture<Object>) future).complete(value);
    }

    @Test
    void wovenClass_carriesTheMarkWithTheProtocol() throws WeaveException {
        ClassNode node = Program.of(SIMPLE).weave("C").node("C");

        AnnotationNode mark = node.visibleAnnotations.get(0);
        assertThat(mark.desc).isEqualTo(Names.WOVEN);
        assertThat(mark.values).isEqualTo(List.of("value", Names.PROTOCOL));
    }

    @Test
    void bytes_ofSameClass_areTheSameWheneverAndByWhomeverWoven() throws WeaveException {
        Program program = Program.of(
                "class C { @Async Task<String> m(int i) { AsyncCallable<String> c = () -> Task.of(await(m(2)) + i);"
                        + " return Task.of(await(c.call()) + await(m(3))); } @Async Task<Void> m() { return Task.done(); } }");
        Weaver weaver = new Weaver(program::find);
        byte[] first = weaver.weave(program.bytes("C"));

        assertThat(weaver.weave(program.bytes("C"))).isEqualTo(first);
        assertThat(weave(program, "C")).isEqualTo(first);
    }

    @Test
    void stub_keepsWhatTheMethodDeclared() throws WeaveException {
        Program program = Program.of("""
                class C<T> {
                    @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                    @java.lang.annotation.Target({java.lang.annotation.ElementType.METHOD,
                        java.lang.annotation.ElementType.PARAMETER, java.lang.annotation.ElementType.TYPE_USE})
                    @interface Mark { int value(); }
                    @Async @Mark(1) @SafeVarargs
                    protected final <X extends Exception> Task<@Mark(2) T> m(@Mark(3) List<? super T> list, final T... rest)
                            throws X, java.io.IOException {
                        await(Task.done());
                        return Task.of(rest[0]);
                    }
                }
                """);
        MethodNode before = Program.method(program.node("C"), "m");
        MethodNode stub = Program.method(program.weave("C").node("C"), "m");

        assertThat(stub)
                .usingRecursiveComparison()
                .comparingOnlyFields(
                        "access",
                        "desc",
                        "signature",
                        "exceptions",
                        "parameters.name",
                        "parameters.access",
                        "visibleAnnotations.desc",
                        "visibleAnnotations.values",
                        "visibleTypeAnnotations.typeRef",
                        "visibleTypeAnnotations.desc",
                        "visibleParameterAnnotations")
                .isEqualTo(before);
        assertThat(before.visibleAnnotations).hasSize(3);
        assertThat(before.parameters).hasSize(2);
        assertThat(before.visibleTypeAnnotations).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"public", "protected", "private", "", "public static", "private static final", "public final"})
    void body_isSeenAndOverriddenAsItsMethod(String modifiers) throws WeaveException {
        Program program = Program.of("class C { @Async " + modifiers + " Task<Void> m() { return Task.done(); } }");
        int before = Program.method(program.node("C"), "m").access;
        ClassNode woven = program.weave("C").node("C");

        assertThat(Program.method(woven, "m").access).isEqualTo(before);
        assertThat(Program.method(woven, "m$async").access).isEqualTo(before | Opcodes.ACC_SYNTHETIC);
        assertThat(Program.method(woven, "m$async").desc)
                .isEqualTo("(Ldev/continuo/Task;Ldev/continuo/support/Frame;)Ljava/lang/Object;");
    }

    @Test
    void oldClassFile_withAsyncMethod_isRefused() {
        Program program = Program.of(SIMPLE);
        byte[] old = withMajor(program.bytes("C"), 51);

        assertThatThrownBy(() -> new Weaver(program::find).weave(old))
                .isInstanceOf(WeaveException.class)
                .hasMessageStartingWith(
                        "[Continuo/OldClassFile] 'p.C.m(int, String)' (C.java:4) is compiled for a Java")
                .hasMessageEndingWith(". Compile the class for Java 8 or newer.");
    }

    @Test
    void oldClassFile_withNothingAsync_isLeftAsItIs() throws WeaveException {
        Program program = Program.of("class C { Task<String> t; }");

        assertThat(new Weaver(program::find).weave(withMajor(program.bytes("C"), 50)))
                .isNull();
    }

    @Test
    void classFileFromTheFuture_isRefused() {
        Program program = Program.of(SIMPLE);
        byte[] unknown = withMajor(program.bytes("C"), 999);

        assertThatThrownBy(() -> new Weaver(program::find).weave(unknown))
                .isInstanceOf(WeaveException.class)
                .hasMessageContaining("has an unknown class file version (version 999)")
                .hasMessageContaining("Update Continuo");
    }

    @Test
    void poison_ofAClassFileFromTheFuture_keepsItsVersionAndHoldsTheMessage() {
        byte[] poisoned = Weaver.poison(withMajor(Program.of(SIMPLE).bytes("C"), 999), "what was wrong");

        assertThat(poisoned).startsWith(0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 999 >> 8, 999 & 0xFF);
        assertThat(new String(poisoned, StandardCharsets.ISO_8859_1)).contains("what was wrong");
    }

    private static byte[] withMajor(byte[] classFile, int major) {
        byte[] changed = classFile.clone();
        changed[6] = (byte) (major >> 8);
        changed[7] = (byte) major;
        return changed;
    }

    @Test
    void methodTooLargeOnceWoven_isRefusedWithItsPlaceAndSize() {
        String awaits = "s += await(Task.of(1));".repeat(3000);
        Program program =
                Program.of("class C {\n @Async Task<Long> big() {\n long s = 0; " + awaits + " return Task.of(s); } }");

        assertThatThrownBy(() -> weave(program, "C"))
                .isInstanceOf(WeaveException.class)
                .hasMessageMatching("\\[Continuo/MethodTooLarge] 'p\\.C\\.big\\(\\)' \\(C\\.java:3\\) exceeds"
                        + " 65535 bytes \\(\\d{5,} bytes once woven\\): .*\\. Split the method: .*");
    }

    @Test
    void methodOverHalfTheLimit_runs() throws Exception {
        String awaits = "s += await(Task.of(1));".repeat(700);
        Program program = Program.of("class C { static Object run() { return big().join(); }"
                + " @Async static Task<Long> big() { long s = 0; " + awaits + " return Task.of(s); } }");

        assertThat(program.weave("C").run("C", "run")).isEqualTo(700L);
    }

    @Test
    void methodWithManyParameters_runs() throws Exception {
        List<String> names = IntStream.range(0, 251).mapToObj(i -> "p" + i).toList();
        String parameters = names.stream().map(name -> "int " + name).collect(Collectors.joining(", "));
        String arguments = IntStream.range(0, 251).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        Program program = Program.of("class C { static Object run() { return m(" + arguments + ").join(); }"
                + " @Async static Task<Integer> m(" + parameters
                + ") { await(Task.done()); return Task.of(p0 + p250); } }");

        assertThat(program.weave("C").run("C", "run")).isEqualTo(250);
    }

    @Test
    void poisonedClass_throwsTheMessageFromItsAsyncMethodsOnly() throws Exception {
        Program program = Program.of("abstract class C { @Async static Task<Void> m() { synchronized (C.class) {"
                + " await(Task.done()); } return Task.done(); } static Object plain() { return 1; }"
                + " @Async abstract Task<Void> none(); @Async native Task<Void> nothing(); }");
        byte[] poisoned = Weaver.poison(program.bytes("C"), "the message");
        Program changed = program.with("C", poisoned);

        assertThatThrownBy(() -> changed.run("C", "m")).hasToString("dev.continuo.support.WeaveError: the message");
        assertThat(changed.run("C", "plain")).isEqualTo(1);
        assertThat(weave(changed, "C")).isNull();
    }

    /** Returns a method with so many awaits, which multiply the bytes of its code. */
    private static String manyAwaits(int count) {
        return "class C {\n@Async static Task<Integer> many(int i) {\n int s = 0;"
                + " s += i + await(Task.of(i));".repeat(count) + " return Task.of(s); }\n"
                + "@Async static Task<Integer> few(int i) { return Task.of(await(Task.of(i))); } }";
    }

    @Test
    void methodTooLongForHotSpot_isWovenWithAWarningOfItsSizes() throws WeaveException {
        Program program = Program.of(manyAwaits(150));
        List<Problem> warnings = new ArrayList<>();

        byte[] woven = new Weaver(program::find, warnings::add).weave(program.bytes("C"));

        int before = CodeSizes.of(program.bytes("C")).get("many(I)Ldev/continuo/Task;");
        int after = CodeSizes.of(woven).entrySet().stream()
                .filter(size -> size.getKey().startsWith("many$async("))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElseThrow();
        assertThat(after).isGreaterThan(8_000);
        assertThat(warnings)
                .extracting(Problem::toString)
                .containsExactly("[Continuo/HugeMethod] 'p.C.many(int)' (C.java:3) exceeds 8000 bytes (" + before
                        + " bytes before, " + after + " once woven): the JVM doesn't compile longer methods, so that it"
                        + " runs slowly. Split the method: move parts with awaits into @Async methods of their own.");
    }

    @Test
    void methodsThatHotSpotCompiles_areWovenWithoutAWarning() throws WeaveException {
        Program program = Program.of(manyAwaits(20));
        List<Problem> warnings = new ArrayList<>();

        new Weaver(program::find, warnings::add).weave(program.bytes("C"));

        assertThat(warnings).isEmpty();
    }

    @Test
    void classWithTooManyConstantsOnceWoven_isRefused() {
        ClassNode node = Program.of(SIMPLE).node("C");
        for (int i = 0; i < 65_440; i++) {
            node.fields.add(new FieldNode(Opcodes.ACC_STATIC, "f" + i, "I", null, null));
        }
        byte[] classFile = Program.write(node);

        assertThatThrownBy(() -> new Weaver(name -> null).weave(classFile))
                .isInstanceOf(WeaveException.class)
                .hasMessageContaining("[Continuo/ClassTooLarge] 'p.C' exceeds 65535 constants")
                .hasMessageContaining("once woven")
                .hasMessageContaining("Split the class");
    }
}
