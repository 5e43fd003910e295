package dev.continuo.agent.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.agent.fixture.Listing;
import dev.continuo.agent.fixture.Program;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;

class FrameMethodsTest {
    private static final String SOURCE = """
            class C {
                @Async Task<String> m(int i, long l, String s) {
                    await(Task.done());
                    if (i > 0)
                        await(Task.of(1));
                    return Task.of(s + l);
                }
                @Async static Task<Void> m() { return Task.done(); }
            }
            """;

    private static MethodNode woven(String debug, String name) throws Exception {
        ClassNode node = Program.compiled(List.of(debug), SOURCE).weave("C").node("C");
        return Program.method(node, name);
    }

    private static Object description(MethodNode resume) {
        return ((LdcInsnNode) Listing.opcode(resume, Opcodes.LDC)).cst;
    }

    @Test
    void description_hasClassMethodFileAndALinePerLabel() throws Exception {
        assertThat(description(woven("-g", "m$resume"))).isEqualTo("p.C\nm\nC.java\n3,3,5");
    }

    @Test
    void description_withoutSuspensionPoints_hasTheFirstLine() throws Exception {
        assertThat(description(woven("-g", "m$1$resume"))).isEqualTo("p.C\nm\nC.java\n8");
    }

    @Test
    void description_withoutDebugInformation_hasNoFileAndNoLines() throws Exception {
        assertThat(description(woven("-g:none", "m$resume"))).isEqualTo("p.C\nm\n\n0,0,0");
    }

    @Test
    void frameMethod_returnsTheFrameThatThereIs() throws Exception {
        MethodNode method = woven("-g", "m$frame");

        assertThat(method.desc)
                .isEqualTo("(Ldev/continuo/support/Frames$R2L2;Ljava/lang/Object;)Ldev/continuo/support/Frames$R2L2;");
        assertThat(Listing.of(method)).startsWith("ALOAD 0").contains("NEW dev/continuo/support/Frames$R2L2");
        assertThat(Listing.of(method).subList(2, 4)).containsExactly("ALOAD 0", "ARETURN");
    }

    @Test
    void resumeMethod_ofInstanceMethod_calledWithTheObjectOfTheFrame() throws Exception {
        List<String> resume = Listing.of(woven("-g", "m$resume"));

        assertThat(resume)
                .containsSubsequence(
                        "CHECKCAST p/C",
                        "ICONST_0",
                        "LCONST_0",
                        "ACONST_NULL",
                        "ALOAD 1",
                        "ALOAD 2",
                        "INVOKESPECIAL p/C.m$async (IJLjava/lang/String;Ldev/continuo/Task;Ldev/continuo/support/Frame;)Ljava/lang/Object;");
    }

    @Test
    void arguments_areKeptAfterTheObject() {
        MethodNode method = new MethodNode(0, "m", "(IJLjava/lang/String;D[I)Ldev/continuo/Task;", null, null);

        assertThat(FrameMethods.arguments(method))
                .containsExactly(
                        new SavedValue(Opcodes.INTEGER, 1, 0),
                        new SavedValue(Opcodes.LONG, 2, 1),
                        new SavedValue("java/lang/String", 4, 1),
                        new SavedValue(Opcodes.DOUBLE, 5, 2),
                        new SavedValue("[I", 7, 2));
        assertThat(FrameMethods.firstRef(method)).isEqualTo(1);
    }

    @Test
    void argumentsOfStaticMethod_startAtTheFirstSlot() {
        MethodNode method =
                new MethodNode(Opcodes.ACC_STATIC, "m", "(Ljava/lang/String;)Ldev/continuo/Task;", null, null);

        assertThat(FrameMethods.arguments(method)).containsExactly(new SavedValue("java/lang/String", 0, 0));
    }

    @Test
    void declaredTypes_haveTheirVerificationTypes() {
        assertThat(List.of(Type.BOOLEAN_TYPE, Type.BYTE_TYPE, Type.CHAR_TYPE, Type.SHORT_TYPE, Type.INT_TYPE))
                .extracting(FrameMethods::verificationType)
                .containsOnly(Opcodes.INTEGER);
        assertThat(FrameMethods.verificationType(Type.FLOAT_TYPE)).isEqualTo(Opcodes.FLOAT);
        assertThat(FrameMethods.verificationType(Type.getType("[J"))).isEqualTo("[J");
    }
}
