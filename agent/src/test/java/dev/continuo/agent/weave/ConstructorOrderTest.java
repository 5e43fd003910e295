package dev.continuo.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.agent.analysis.Insns;
import dev.continuo.agent.analysis.TypeFlow;
import dev.continuo.agent.emit.Code;
import dev.continuo.agent.fixture.Listing;
import dev.continuo.agent.fixture.Program;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;

class ConstructorOrderTest {
    /** Foo logs when it is initialized and made; so is each await. */
    private static final String[] HELPERS = {
        "class Log { static final List<String> log = new ArrayList<>(); static <T> Task<T> t(T v) {"
                + " Log.log.add(\"task \" + v); return Task.of(v); } }",
        "class Foo { static { Log.log.add(\"Foo initialized\"); } final Object a; final long b;"
                + " Foo(Object a) { this(a, 0); } Foo(Object a, long b) { this.a = a; this.b = b; Log.log.add(\"made \" + this); }"
                + " public String toString() { return \"Foo(\" + a + \",\" + b + \")\"; } }"
    };

    private static Program program(String method) {
        String source = "class C { static boolean yes() { return true; }"
                + " static String f(int i, double d, Object o, long l) { return i + \" \" + d + \" \" + o + \" \" + l; }"
                + " static Object same(Object a, Object b) { return a == b ? a : \"differs\"; }"
                + " static String run() { try { return m() + \" \" + Log.log; } catch (Throwable t) { return t + \" \" + Log.log; } }"
                + " static Object m() throws Exception {" + method + "} }";
        return Program.of(source, HELPERS[0], HELPERS[1]);
    }

    private static void assertNothingUninitializedAtAwaits(ClassNode node) {
        MethodNode method = Program.method(node, "m");
        TypeFlow.simulate(node.name, method, Insns::isAwait).forEach((insn, types) -> {
            assertThat(types.stack()).noneMatch(TypeFlow::isUninitialized);
            assertThat(types.locals()).noneMatch(TypeFlow::isUninitialized);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return new Foo(await(Log.t(1)));",
                "return new Foo(await(Log.t(1)), await(Log.t(2L)));",
                "return new Foo(new Foo(await(Log.t(1))), await(Log.t(2L)));",
                "return new Foo(\"before\", new Foo(await(Log.t(1))).b);",
                "return f(1, 2.0, new Foo(await(Log.t(1)), 5L), await(Log.t(2L)));",
                "return new Foo(yes() ? await(Log.t(1)) : \"no\");",
                "return new Foo(yes() && await(Log.t(true)) ? new Foo(await(Log.t(2)), 3) : null, yes() ? 4L : 5L);",
                "return new Foo(new Object[] {await(Log.t(1)), new Foo(await(Log.t(2)))}[1]);",
                "return new Foo(switch (await(Log.t(1))) { case 1 -> await(Log.t(\"one\")); default -> \"many\"; });",
                "return new Foo(await(Task.failed(new IllegalStateException(\"failed\"))));",
                "Foo f = null; for (int i = 0; i < 3; i++) f = new Foo(f, await(Log.t(i))); return f;",
                "return new Foo(\"x\") + new Foo(await(Log.t(1))).toString() + new Foo(\"y\");",
                "try { new Foo(await(Task.failed(new Error(\"failed\")))); } catch (Error e) { return e + \"\"; } return 0;"
            })
    void rewrittenMethod_doesTheSameInTheSameOrder(String method) throws Exception {
        Program program = program(method);
        ClassNode node = program.node("C");

        ConstructorOrder.rewrite(node.name, Program.method(node, "m"));

        assertNothingUninitializedAtAwaits(node);
        assertThat(program.with(node).run("C", "run")).isEqualTo(program.run("C", "run"));
    }

    @Test
    void constructorCall_whoseArgumentsDontAwait_isLeftAsItIs() {
        ClassNode node = program("await(Log.t(1)); return new Foo(\"x\", 1L);").node("C");
        MethodNode method = Program.method(node, "m");
        List<String> before = Listing.of(method);

        ConstructorOrder.rewrite(node.name, method);

        assertThat(Listing.of(method)).isEqualTo(before);
    }

    /** Runs code that no javac writes as the body of {@code m()}. */
    private static Object run(Code code) throws Exception {
        Program program = program("return null;");
        ClassNode node = program.node("C");
        MethodNode method = Program.method(node, "m");
        method.instructions.clear();
        method.instructions.add(code.insns());
        method.localVariables = null;
        ConstructorOrder.rewrite(node.name, method);
        assertNothingUninitializedAtAwaits(node);
        return program.with(node).run("C", "run");
    }

    private static Code newFoo() {
        return new Code().type(Opcodes.NEW, "p/Foo");
    }

    private static Code construct(Code code) {
        code.push("x").invokeStatic("p/Log", "t", "(Ljava/lang/Object;)Ldev/continuo/Task;");
        code.invokeStatic("dev/continuo/Continuo", "await", "(Ldev/continuo/Task;)Ljava/lang/Object;");
        return code.invoke(Opcodes.INVOKESPECIAL, "p/Foo", "<init>", "(Ljava/lang/Object;)V", false);
    }

    @Test
    void object_withoutCopy_isMadeAndDropped() throws Exception {
        Code code = construct(newFoo()).push("end").op(Opcodes.ARETURN);

        assertThat(run(code)).isEqualTo("end [Foo initialized, task x, made Foo(x,0)]");
    }

    @Test
    void object_withTenCopies_isTheSameInEach() throws Exception {
        Code code = newFoo();
        for (int i = 0; i < 10; i++) {
            code.op(Opcodes.DUP);
        }
        construct(code);
        for (int i = 0; i < 9; i++) {
            code.invokeStatic("p/C", "same", "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;");
        }
        code.op(Opcodes.ARETURN);

        assertThat(run(code)).isEqualTo("Foo(x,0) [Foo initialized, task x, made Foo(x,0)]");
    }

    @Test
    void object_storedInLocals_isInEachOfThem() throws Exception {
        Code code = newFoo().op(Opcodes.DUP).astore(3).op(Opcodes.DUP).astore(5);
        construct(code).push("").aload(3).aload(5);
        code.invoke(Opcodes.INVOKEVIRTUAL, "java/lang/Object", "equals", "(Ljava/lang/Object;)Z", false);
        code.invokeStatic("java/lang/String", "valueOf", "(Z)Ljava/lang/String;");
        code.invoke(
                Opcodes.INVOKEVIRTUAL, "java/lang/String", "concat", "(Ljava/lang/String;)Ljava/lang/String;", false);
        code.op(Opcodes.ARETURN);

        assertThat(run(code)).isEqualTo("true [Foo initialized, task x, made Foo(x,0)]");
    }

    @Test
    void object_withWideOperandBetweenItsCopies_keepsTheOperand() throws Exception {
        Code code = newFoo().op(Opcodes.DUP)
                .add(new LdcInsnNode(9L))
                .op(Opcodes.DUP2_X1)
                .op(Opcodes.POP2);
        construct(code).var(Opcodes.LSTORE, 1).astore(3); // before the call: Foo, 9, Foo
        code.push(7).add(new LdcInsnNode(2.5)).aload(3).var(Opcodes.LLOAD, 1);
        code.invokeStatic("p/C", "f", "(IDLjava/lang/Object;J)Ljava/lang/String;")
                .op(Opcodes.ARETURN);

        assertThat(run(code)).isEqualTo("7 2.5 Foo(x,0) 9 [Foo initialized, task x, made Foo(x,0)]");
    }

    @Test
    void object_interleavedWithInts_keepsThem() throws Exception {
        Code code = newFoo().push(7).op(Opcodes.SWAP).op(Opcodes.DUP_X1); // Foo, 7, Foo
        construct(code).var(Opcodes.ISTORE, 1).astore(2); // Foo, 7
        code.var(Opcodes.ILOAD, 1).add(new LdcInsnNode(2.5)).aload(2).add(new LdcInsnNode(3L));
        code.invokeStatic("p/C", "f", "(IDLjava/lang/Object;J)Ljava/lang/String;")
                .op(Opcodes.ARETURN);

        assertThat(run(code)).isEqualTo("7 2.5 Foo(x,0) 3 [Foo initialized, task x, made Foo(x,0)]");
    }
}
