package dev.continuo.it.weaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.continuo.agent.diagnostic.WeaveException;
import dev.continuo.agent.weave.MarkerScan;
import dev.continuo.agent.weave.Weaver;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Cases 57, 58 and 65, and what else can't be woven: each refusal names class, method, line, reason and remedy. */
class RefusalsIT {
    private static final String BEFORE_LINE_3 = "class Case {\n  Object lock; int n;\n  ";

    @Test
    void case57_awaitInASynchronizedBlock() {
        refused(
                "@Async Task<Integer> m(int i) { synchronized (lock) { return Task.of(await(v(i))); } }",
                "[Continuo/AwaitInMonitor] 't.Case.m(int)' (Case.java:3) awaits inside a synchronized block: a monitor"
                        + " can't be kept across a suspension. Move the await out of the block, or guard the state with"
                        + " an AsyncLock.");
    }

    @Test
    void case57_awaitInASynchronizedBlockDeepInside() {
        refused(
                "@Async Task<Integer> m(int i) { synchronized (lock) { try { n++; } finally { for (;;) { n += 2;\n"
                        + " if (n > await(v(i))) break; } } } return Task.of(n); }",
                "[Continuo/AwaitInMonitor] 't.Case.m(int)' (Case.java:4) awaits inside a synchronized block: a monitor"
                        + " can't be kept across a suspension. Move the await out of the block, or guard the state with"
                        + " an AsyncLock.");
    }

    @Test
    void case57_synchronizedMethod() {
        refused(
                "@Async synchronized Task<Integer> m() { return Task.of(await(v(1))); }",
                "[Continuo/AsyncSynchronized] 't.Case.m()' (Case.java:3) is synchronized: a monitor can't be kept"
                        + " across a suspension. Remove 'synchronized': between two awaits nothing else of the loop"
                        + " runs; to hold a lock across awaits, use @Guarded with an AsyncLock.");
    }

    @Test
    void case57_synchronizedBlocksWithoutAnAwaitAreWoven() {
        Case.keepsMeaning("""
                class Case {
                  static int n; static final Object LOCK = new Object();
                  static void bad(int i) { if (i == 2) throw new IllegalStateException("bad"); }
                  @Async static Task<Object> run() {
                    String out = "";
                    for (int i = 0; i < 4; i++) {
                      Object o = await(v("lock"));
                      synchronized (o) { n += i; synchronized (LOCK) { n++; if (i == 1) continue; } }
                      try { synchronized (o) { bad(i); } } catch (IllegalStateException e) { out += await(v(e.getMessage())) + Thread.holdsLock(o); }
                      synchronized (LOCK) { try { bad(i); } catch (IllegalStateException e) { out += "in"; } finally { n++; } }
                      out += await(v(n));
                      try { synchronized (o) { synchronized (LOCK) { if (i == 3) return Task.of(out + n); } } } finally { out += await(v("f")) + Thread.holdsLock(o) + Thread.holdsLock(LOCK); log(out); }
                    }
                    return Task.of(null);
                  }
                }
                """);
    }

    @Test
    void case57_taskReturnedBeforeAFinallyInASynchronizedBlock() {
        refused(
                "@Async Task<Integer> m(int i) { synchronized (lock) { try { return m(i); } finally { n++; } } }",
                "[Continuo/AwaitInMonitor] 't.Case.m(int)' (Case.java:3) awaits inside a synchronized block: a monitor"
                        + " can't be kept across a suspension. Move the await out of the block, or guard the state with"
                        + " an AsyncLock.");
    }

    @Test
    void case57_taskReturnedFromASynchronizedBlockIsAwaitedBehindIt() {
        Case.keepsMeaning("""
                class Case {
                  static int n; static final Object LOCK = new Object();
                  @Async static Task<Integer> own(int i) { log(i); if (i % 2 == 1) throw new IllegalStateException("own"); return Task.of(await(v(i))); }
                  @Async static Task<Integer> once(int i) { synchronized (LOCK) { n++; return own(i); } }
                  @Async static Task<Integer> twice(int i) { synchronized (LOCK) { synchronized (Case.class) { return own(i); } } }
                  @Async static Task<Integer> caught(int i) {
                    try { synchronized (LOCK) { return own(i); } } catch (IllegalStateException e) { return Task.of(-i); }
                  }
                  @Async static Task<Integer> stored(int i) { Task<Integer> t = own(i); synchronized (LOCK) { return t; } }
                  @Async static Task<Integer> ready(int i) { synchronized (LOCK) { return Task.of(i); } }
                  @Async static Task<Object> run() {
                    String out = "";
                    for (int i = 0; i < 4; i++) {
                      try { out += await(once(i)); } catch (IllegalStateException e) { out += e.getMessage(); }
                      try { out += await(twice(i)); } catch (IllegalStateException e) { out += e.getMessage(); }
                      try { out += await(stored(i)); } catch (IllegalStateException e) { out += e.getMessage(); }
                      out += "" + await(caught(i)) + await(ready(i)) + n + Thread.holdsLock(LOCK);
                    }
                    return Task.of(out);
                  }
                }
                """);
    }

    @Test
    void case58_constructor() {
        byte[] classFile = new Assembler(Opcodes.V1_8)
                .method(0, "<init>", "()V", code -> {
                    code.visitVarInsn(Opcodes.ALOAD, 0);
                    code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
                    code.visitInsn(Opcodes.RETURN);
                })
                .classFile();
        assertThat(refusal(classFile))
                .isEqualTo("[Continuo/AsyncConstructor] 't.Old.<init>()' (Old.java:12) is an @Async constructor or"
                        + " initializer: the object would be seen half made while it is suspended. Await in an @Async"
                        + " factory method and pass the results to the constructor.");
    }

    @Test
    void case58_awaitInConstructorsAndInitializers() {
        refused(
                "Case() { n = await(v(1)); }",
                "[Continuo/AwaitOutsideAsync] 't.Case.<init>()' (Case.java:3) awaits and isn't @Async: only an @Async method"
                        + " can suspend. Annotate the method with @Async and let it return Task<T>, or block with"
                        + " 'join()' outside the loop.");
        refused(
                "static int s; static { s =\n await(v(1)); }",
                "[Continuo/AwaitOutsideAsync] 't.Case.<clinit>()' (Case.java:4) awaits and isn't @Async: only an @Async"
                        + " method can suspend. Annotate the method with @Async and let it return Task<T>, or block with"
                        + " 'join()' outside the loop.");
    }

    @Test
    void case58_nativeVoidAndOtherReturnTypes() {
        refused(
                "@Async native Task<Integer> m(long[] a, String... b);",
                "[Continuo/AsyncNative] 't.Case.m(long[], String[])' (Case.java) is native: it has no bytecode that could"
                        + " be woven. Call the native method from an @Async method written in Java.");
        refused(
                "@Async void m() { await(v(1)); }",
                "[Continuo/AsyncReturnType] 't.Case.m()' (Case.java:3) returns no Task, CompletionStage or CompletableFuture"
                        + " ('void'): its caller gets a task. Return Task<T>, or Task<Void> with 'return Task.done()'"
                        + " for no result.");
        refused(
                "@Async abstract static class X { @Async abstract Object m(int[][] a); }".replaceFirst("@Async ", ""),
                "[Continuo/AsyncReturnType] 't.Case$X.m(int[][])' (Case.java) returns no Task, CompletionStage or"
                        + " CompletableFuture ('java.lang.Object'): its caller gets a task. Return Task<T>, or"
                        + " Task<Void> with 'return Task.done()' for no result.");
    }

    @Test
    void awaitWhereNobodyCanSuspend() {
        refused(
                "void m() {\n\n n = await(v(1)); }",
                "[Continuo/AwaitOutsideAsync] 't.Case.m()' (Case.java:5) awaits and isn't @Async: only an @Async method"
                        + " can suspend. Annotate the method with @Async and let it return Task<T>, or block with"
                        + " 'join()' outside the loop.");
        refused(
                "Supplier<Integer> s() { return () ->\n await(v(n)); }",
                "[Continuo/AwaitInPlainLambda] 't.Case.lambda$s$0()' (Case.java:4) awaits, and the interface method that"
                        + " it implements isn't @Async: its caller can't be suspended. Use an interface whose method is @Async, such"
                        + " as AsyncCallable.");
        refused(
                "Function<Task<Integer>, Integer> s() { return Continuo::await; }",
                "[Continuo/AwaitReference] 't.Case.s()' (Case.java:3) refers to 'Continuo::await': whoever calls the"
                        + " reference isn't @Async and can't be suspended. Call await in the body of an @Async method,"
                        + " or in a lambda for an @Async interface.");
    }

    @Test
    void everyProblemOfAClassIsReportedAtOnce() {
        String message =
                refusal("void a() { await(v(1)); }\n@Async synchronized Task<Void> b() { return Task.done(); }");
        assertThat(message).contains("[Continuo/AwaitOutsideAsync] 't.Case.a()' (Case.java:3)");
        assertThat(message).contains("[Continuo/AsyncSynchronized] 't.Case.b()' (Case.java:4)");
    }

    @Test
    void namesThatWeavingNeeds() {
        refused(
                "@Async Task<Integer> m() { return Task.of(await(v(1))); }\n int m$async() { return 1; }",
                "[Continuo/NameClash] 't.Case.m()' (Case.java:3) has a name that is taken: weaving makes a method of that"
                        + " name. Rename the method.");
    }

    @Test
    void case65_subroutinesOfOldClassFiles() {
        byte[] classFile = new Assembler(Opcodes.V1_5)
                .method(Opcodes.ACC_STATIC, "m", "()Ldev/continuo/Task;", code -> {
                    Label subroutine = new Label();
                    code.visitJumpInsn(Opcodes.JSR, subroutine);
                    code.visitInsn(Opcodes.ACONST_NULL);
                    code.visitInsn(Opcodes.ARETURN);
                    code.visitLabel(subroutine);
                    code.visitVarInsn(Opcodes.ASTORE, 0);
                    code.visitVarInsn(Opcodes.RET, 0);
                })
                .classFile();
        assertThat(refusal(classFile))
                .isEqualTo("[Continuo/OldClassFile] 't.Old.m()' (Old.java:12) is compiled for a Java version below 8"
                        + " (version 49): such class files lack what the weaver reads. Compile the class for"
                        + " Java 8 or newer.");
    }

    @Test
    void oldClassFilesWithNothingToWeaveAreLeft() throws WeaveException {
        byte[] classFile = new Assembler(Opcodes.V1_5).constant("dev/continuo/").classFile();
        assertThat(MarkerScan.isCandidate(classFile)).isTrue();
        assertThat(new Weaver(name -> null).weave(classFile)).isNull();
    }

    @Test
    void classFilesFromTheFuture() {
        byte[] classFile = Case.compile("class Case { @Async Task<Void> m() { return Task.done(); } }", 8, true)
                .get("t/Case");
        classFile[7] = (byte) 200;
        assertThat(refusal(classFile))
                .contains(
                        "[Continuo/UnknownClassFile]",
                        "has an unknown class file version (version 200): it is newer than this weaver.")
                .contains("Update Continuo, or compile with a lower --release.");
    }

    private static void refused(String member, String message) {
        assertThat(refusal(member)).isEqualTo(message);
    }

    private static String refusal(String member) {
        Map<String, byte[]> classFiles = Case.compile(BEFORE_LINE_3 + member + "\n}", 8, true);
        for (Map.Entry<String, byte[]> entry : classFiles.entrySet()) {
            try {
                new Weaver(Weaving.source(classFiles)).weave(entry.getValue());
            } catch (WeaveException e) {
                return e.getMessage();
            }
        }
        throw new AssertionError("woven: " + member);
    }

    private static String refusal(byte[] classFile) {
        Weaver weaver = new Weaver(Weaving.source(Map.of()));
        return assertThatExceptionOfType(WeaveException.class)
                .isThrownBy(() -> weaver.weave(classFile))
                .actual()
                .getMessage();
    }

    /** Makes class files that no compiler of today makes. */
    private static final class Assembler {
        private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

        Assembler(int version) {
            writer.visit(version, Opcodes.ACC_PUBLIC, "t/Old", null, "java/lang/Object", null);
            writer.visitSource("Old.java", null);
        }

        /** Adds an {@code @Async} method whose code begins on line 12. */
        Assembler method(int access, String name, String desc, java.util.function.Consumer<MethodVisitor> body) {
            MethodVisitor code = writer.visitMethod(access, name, desc, null, null);
            code.visitAnnotation("Ldev/continuo/annotation/Async;", true).visitEnd();
            code.visitCode();
            Label start = new Label();
            code.visitLabel(start);
            code.visitLineNumber(12, start);
            body.accept(code);
            code.visitMaxs(0, 0);
            code.visitEnd();
            return this;
        }

        Assembler constant(String text) {
            writer.newConst(text);
            return this;
        }

        byte[] classFile() {
            writer.visitEnd();
            return writer.toByteArray();
        }
    }
}
