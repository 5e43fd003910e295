package dev.continuo.agent.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.continuo.agent.fixture.Listing;
import dev.continuo.agent.fixture.Program;
import dev.continuo.agent.weave.Weaver;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;

class AccessMethodsTest {
    @Test
    void bodyOfAbstractMethod_callsTheMethodAndAwaits() throws Exception {
        ClassNode node = Program.of("abstract class C { @Async protected abstract Task<String> m(long l, String s); }")
                .weave("C")
                .node("C");
        MethodNode body = Program.method(node, "m$async");

        assertThat(body.access).isEqualTo(Opcodes.ACC_PROTECTED | Opcodes.ACC_SYNTHETIC);
        assertThat(Listing.of(body))
                .containsExactly(
                        "ALOAD 0",
                        "LLOAD 1",
                        "ALOAD 3",
                        "INVOKEVIRTUAL p/C.m (JLjava/lang/String;)Ldev/continuo/Task;",
                        "ALOAD 4",
                        "INVOKESTATIC dev/continuo/support/Awaits.await"
                                + " (Ljava/lang/Object;Ldev/continuo/Task;)Ljava/lang/Object;",
                        "ARETURN");
        assertThat(Program.method(node, "m").access).isEqualTo(Opcodes.ACC_PROTECTED | Opcodes.ACC_ABSTRACT);
    }

    @Test
    void bodyOfInterfaceMethod_isADefaultMethod() throws Exception {
        Program woven =
                Program.of("interface I { @Async Task<String> m(); }", """
                class Hand implements I { public Task<String> m() { return Task.of("by hand"); } }
                """, """
                class C {
                    @Async static Task<String> f(I i) { return Task.of(await(i.m()) + "!"); }
                    static Object run() { return f(new Hand()).join(); }
                }
                """).weave("I", "C");
        MethodNode body = Program.method(woven.node("I"), "m$async");

        assertThat(body.access).isEqualTo(Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC);
        assertThat(Listing.of(body)).contains("INVOKEINTERFACE p/I.m ()Ldev/continuo/Task; (itf)");
        assertThat(woven.run("C", "run")).isEqualTo("by hand!");
    }

    @Test
    void bodyOfBridge_castsAndCallsTheBodyThatTheBridgeLeadsTo() throws Exception {
        ClassNode node = Program.of(
                        "interface Fn<T> { @Async Task<String> f(int i, T t); }",
                        "class C implements Fn<String> {"
                                + " @Async public Task<String> f(int i, String s) { return Task.of(s + i); } }")
                .weave("C")
                .node("C");
        MethodNode body = node.methods.stream()
                .filter(method -> method.desc.equals(
                        "(ILjava/lang/Object;Ldev/continuo/Task;Ldev/continuo/support/Frame;)Ljava/lang/Object;"))
                .findFirst()
                .orElseThrow();

        assertThat(body.name).isEqualTo("f$async");
        assertThat(body.access & Opcodes.ACC_BRIDGE).isNotZero();
        assertThat(Listing.of(body))
                .containsSubsequence(
                        "ALOAD 0",
                        "ILOAD 1",
                        "ALOAD 2",
                        "CHECKCAST java/lang/String",
                        "ALOAD 3",
                        "ALOAD 4",
                        "INVOKEVIRTUAL p/C.f$async (ILjava/lang/String;Ldev/continuo/Task;"
                                + "Ldev/continuo/support/Frame;)Ljava/lang/Object;",
                        "ARETURN",
                        "INVOKEVIRTUAL p/C.f (ILjava/lang/String;)Ldev/continuo/Task;");
        assertThat(Listing.opcode(body, Opcodes.INVOKEDYNAMIC)).isNotNull();
    }

    @Test
    void bridgeThatOnlyReturnsAnotherType_needsNoBody() throws Exception {
        ClassNode node = Program.of(
                        "interface Fn { @Async CompletionStage<String> f(); }",
                        "class C implements Fn { @Async public Task<String> f() { return Task.of(\"x\"); } }")
                .weave("C")
                .node("C");

        assertThat(node.methods)
                .filteredOn(method -> method.name.equals("f$async"))
                .hasSize(1);
        assertThat(node.methods).filteredOn(method -> method.name.equals("f")).hasSize(2);
    }

    @Test
    void poisonedMethod_throwsWithoutRestOfItsCode() throws Exception {
        Program program = Program.of("class C { @Async static Task<Void> m() {"
                + " try { await(Task.done()); } catch (RuntimeException e) { String s = null; } return null; } }");
        ClassNode node = program.node("C");
        MethodNode method = Program.method(node, "m");

        AccessMethods.poison(method, "what was wrong");

        assertThat(method.tryCatchBlocks).isEmpty();
        assertThatThrownBy(() -> program.with(node).run("C", "m"))
                .hasToString("dev.continuo.support.WeaveError: what was wrong");
    }

    @Test
    void messageLongerThanAConstant_isCut() {
        Program program = Program.of("class C { @Async static Task<Void> m() { return Task.done(); } }");

        byte[] poisoned = Weaver.poison(program.bytes("C"), "€".repeat(70_000));

        assertThatThrownBy(() -> program.with("C", poisoned).run("C", "m"))
                .message()
                .startsWith("€€€")
                .endsWith("€…");
        MethodNode method = Program.method(Program.node(poisoned), "m");
        assertThat((String) ((LdcInsnNode) Listing.opcode(method, Opcodes.LDC)).cst)
                .hasSizeBetween(10_000, 21_845);
    }
}
