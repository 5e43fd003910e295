package dev.continuo.agent.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.agent.Names;
import dev.continuo.agent.fixture.Listing;
import dev.continuo.agent.fixture.Program;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

class LambdaWriterTest {
    private static final String[] INTERFACES = {
        "interface Fn<T, R> { @Async Task<R> f(T t); }",
        "interface Prim { @Async Task<String> f(int i, long l, double d, char c); }",
        "interface Plain { @Async Task<String> f(String s); }",
        "interface Special extends Fn<String, String>, Plain {}",
        "interface Redeclared extends Fn<String, String> { @Async Task<String> f(String s); }",
        "interface Save extends Fn<String, String>, java.io.Serializable {}",
        "interface Marker { default int mark() { return 1; } }",
        "interface Stage<S extends CompletionStage<String>> { @Async S f(); }"
    };

    private static final String HELPERS = """
            final String id = "c";
            static Task<String> text(Object... values) { return Task.of(Arrays.toString(values)); }
            static Task<String> fixed(String s) { return text("fixed", s); }
            static Task<String> widened(long l) { return text(l); }
            static Task<String> doubled(double d) { return text(d); }
            static Task<String> boxes(Integer i, long l, double d, Object c) { return text(i, l, d, c); }
            static Task<String> wider(long i, float l, double d, int c) { return text(i, l, d, c); }
            Task<String> bound(Object s) { return text(id, s); }
            private Task<String> hidden(String s) { return text(id, s, "hidden"); }
            Task<String> none() { return text(id, "none"); }
            """;

    /** Serializes an object, and makes it anew. */
    private static final String COPY = "static <T> T copy(T o) throws Exception {"
            + " java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();"
            + " new java.io.ObjectOutputStream(bytes).writeObject(o);"
            + " java.io.ObjectInputStream in = new java.io.ObjectInputStream(new java.io.ByteArrayInputStream(bytes.toByteArray())) {"
            + " @Override protected Class<?> resolveClass(java.io.ObjectStreamClass c) throws ClassNotFoundException {"
            + " return Class.forName(c.getName(), false, C.class.getClassLoader()); } };"
            + " return (T) in.readObject(); } ";

    private static Program program(String body) {
        String source = "class C { " + HELPERS + COPY + " static Object run() throws Exception {" + body + "} }";
        String[] sources = Arrays.copyOf(INTERFACES, INTERFACES.length + 1);
        sources[INTERFACES.length] = source;
        return Program.of(sources);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fn<String, String> f = s -> Task.of(await(text(s)) + 1); return f.f(\"x\").join();",
                "int i = 1; long l = 2; double d = 3; String s = \"t\"; byte b = 4; boolean z = true; float g = 5; char c = 'c';"
                        + " Fn<String, String> f = x -> text(x, i, l, d, s, b, z, g, c); return f.f(\"x\").join();",
                "Fn<String, String> f = C::fixed; return f.f(\"x\").join();",
                "Fn<String, String> f = new C()::bound; return f.f(\"x\").join();",
                "Fn<String, String> f = new C()::hidden; return f.f(\"x\").join();",
                "Fn<C, String> f = C::none; return f.f(new C()).join();",
                "Fn<Integer, String> f = C::widened; return f.f(7).join();",
                "Fn<Character, String> f = C::widened; return f.f('c').join();",
                "Fn<Character, String> f = C::doubled; return f.f('c').join();",
                "Fn<Short, String> f = C::doubled; return f.f((short) 3).join();",
                "Prim f = C::boxes; return f.f(1, 2, 3.5, 'c').join();",
                "Prim f = C::wider; return f.f(1, 2, 3.5, 'c').join();",
                "Special f = s -> text(s); Plain p = f; Fn<String, String> g = f; return p.f(\"x\").join() + g.f(\"y\").join();",
                "Redeclared f = s -> text(s); Fn<String, String> g = f; return f.f(\"x\").join() + g.f(\"y\").join();",
                "Object f = (Fn<String, String> & Marker) s -> text(s); return ((Marker) f).mark();",
                "Stage<CompletableFuture<String>> f = () -> CompletableFuture.completedFuture(\"x\"); return f.f().join();",
                "int i = 1; long l = 2; String t = \"t\"; char c = 'c'; Fn<String, String> f ="
                        + " copy((Fn<String, String> & java.io.Serializable) s -> Task.of(await(text(s, i, l, t, c)) + 1));"
                        + " return copy(f).f(\"x\").join();",
                "Save f = C::fixed; f = copy(f); return f.f(\"x\").join() + copy((Fn<String, String>) f).f(\"y\").join();",
                "Fn<String, Task<String>> f = s -> Task.of(text(s)); return f.f(\"x\").join().join();"
            })
    void wovenLambda_doesWhatThePlainOneDoes(String body) throws Exception {
        Program program = program(body);
        Object plain = program.run("C", "run");

        assertThat(program.weave("C").run("C", "run")).isEqualTo(plain).isNotNull();
    }

    /** Returns the class in the first instruction of a woven method that makes a lambda. */
    private static ClassNode lambdaClass(String body) throws Exception {
        MethodNode method = Program.method(program(body).weave("C").node("C"), "run");
        InvokeDynamicInsnNode site = (InvokeDynamicInsnNode) Listing.opcode(method, Opcodes.INVOKEDYNAMIC);
        assertThat(site.bsm.getOwner()).isEqualTo(Names.ASYNC_LAMBDAS);
        String text = Arrays.stream(site.bsmArgs).map(String.class::cast).collect(Collectors.joining());
        return Program.node(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static List<String> methods(ClassNode node) {
        return node.methods.stream().map(method -> method.name + method.desc).toList();
    }

    @Test
    void lambdaClass_hasTheMethodAndItsBody() throws Exception {
        ClassNode node = lambdaClass("int i = 1; Fn<String, String> f = s -> text(s, i); return f;");

        assertThat(node.name).isEqualTo("p/C$$AsyncLambda");
        assertThat(node.interfaces).containsExactly("p/Fn");
        assertThat(node.visibleAnnotations.get(0).desc).isEqualTo(Names.WOVEN);
        assertThat(node.fields).extracting((FieldNode field) -> field.desc).containsExactly("I");
        assertThat(methods(node))
                .containsExactly(
                        "<init>(I)V",
                        "f(Ljava/lang/Object;)Ldev/continuo/Task;",
                        "f$async(Ljava/lang/Object;Ldev/continuo/Task;Ldev/continuo/support/Frame;)Ljava/lang/Object;");
    }

    @Test
    void lambdaWithMarkerAndBridge_hasBoth() throws Exception {
        ClassNode node = lambdaClass("return (Special & Marker) s -> text(s);");

        assertThat(node.interfaces).contains("p/Special", "p/Marker").doesNotHaveDuplicates();
        assertThat(methods(node))
                .contains(
                        "f(Ljava/lang/String;)Ldev/continuo/Task;",
                        "f(Ljava/lang/Object;)Ldev/continuo/Task;",
                        "f$async(Ljava/lang/String;Ldev/continuo/Task;Ldev/continuo/support/Frame;)Ljava/lang/Object;",
                        "f$async(Ljava/lang/Object;Ldev/continuo/Task;Ldev/continuo/support/Frame;)Ljava/lang/Object;");
    }

    @Test
    void lambdaOfPlainInterface_isLeftToTheJdk() throws Exception {
        Program program = program("Runnable r = () -> {}; Fn<String, String> f = s -> text(s); return r;");

        MethodNode method = Program.method(program.weave("C").node("C"), "run");

        assertThat(((InvokeDynamicInsnNode) Listing.opcode(method, Opcodes.INVOKEDYNAMIC)).bsm.getOwner())
                .isEqualTo("java/lang/invoke/LambdaMetafactory");
    }

    @Test
    void lambdaClassLongerThanAConstant_isSplit() throws Exception {
        String name = "v".repeat(3000);
        String variables = IntStream.range(0, 20)
                .mapToObj(i -> "Long" + name + i + " v" + i + " = null;")
                .collect(Collectors.joining());
        String uses = IntStream.range(0, 20).mapToObj(i -> "v" + i).collect(Collectors.joining(", "));
        String classes = IntStream.range(0, 20)
                .mapToObj(i -> "class Long" + name + i + " {}")
                .collect(Collectors.joining());
        Program program = program(
                classes + variables + "Fn<String, String> f = s -> text(" + uses + "); return f.f(\"\").join();");

        Program woven = program.weave("C");

        InvokeDynamicInsnNode site =
                (InvokeDynamicInsnNode) Listing.opcode(Program.method(woven.node("C"), "run"), Opcodes.INVOKEDYNAMIC);
        assertThat(site.bsmArgs).hasSizeGreaterThan(1);
        assertThat(woven.run("C", "run")).isEqualTo(program.run("C", "run"));
    }
}
