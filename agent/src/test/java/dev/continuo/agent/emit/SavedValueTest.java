package dev.continuo.agent.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.agent.fixture.Program;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;

class SavedValueTest {
    private static final int FRAME = 0;
    private static final int LOCAL = 1;
    private static final FrameShape FIXED = new FrameShape(2, 2);
    private static final FrameShape WIDE = new FrameShape(10, 10);

    static Stream<Arguments> values() {
        return Stream.of(FIXED, WIDE)
                .flatMap(shape -> Stream.of(SavedValue.ON_STACK, LOCAL)
                        .flatMap(slot -> Stream.of(
                                Arguments.of(shape, slot, Opcodes.INTEGER, Integer.MIN_VALUE),
                                Arguments.of(shape, slot, Opcodes.LONG, Long.MIN_VALUE + 1),
                                Arguments.of(shape, slot, Opcodes.FLOAT, -0.0f),
                                Arguments.of(shape, slot, Opcodes.DOUBLE, Double.MIN_VALUE),
                                Arguments.of(shape, slot, "java/lang/String", "text"))));
    }

    @ParameterizedTest
    @MethodSource("values")
    void value_savedAndRestored_isTheSame(FrameShape shape, int slot, Object type, Object value) throws Exception {
        SavedValue saved = new SavedValue(type, slot, 1);
        Type jvmType = saved.jvmType();
        Code code = newFrame(shape).add(new LdcInsnNode(value));
        if (slot != SavedValue.ON_STACK) {
            code.var(jvmType.getOpcode(Opcodes.ISTORE), slot);
        }
        saved.save(code, shape, FRAME);
        if (slot != SavedValue.ON_STACK) {
            code.pushDefault(jvmType).var(jvmType.getOpcode(Opcodes.ISTORE), slot);
        }
        saved.restore(code, shape, FRAME);
        if (slot != SavedValue.ON_STACK) {
            code.load(jvmType, slot);
        }

        assertThat(run(box(code, jvmType))).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("values")
    void values_besideIt_areKept(FrameShape shape, int slot, Object type, Object value) throws Exception {
        Type jvmType = new SavedValue(type, slot, 1).jvmType();
        Code code = newFrame(shape).add(new LdcInsnNode(value));
        new SavedValue(type, SavedValue.ON_STACK, 0).save(code, shape, FRAME);
        code.pushDefault(jvmType);
        new SavedValue(type, SavedValue.ON_STACK, 1).save(code, shape, FRAME);
        new SavedValue(type, SavedValue.ON_STACK, 0).restore(code, shape, FRAME);

        assertThat(run(box(code, jvmType))).isEqualTo(value);
    }

    static Stream<FrameShape> shapes() {
        return Stream.of(FIXED, WIDE);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void reference_whenRestored_isClearedInTheFrame(FrameShape shape) throws Exception {
        SavedValue saved = new SavedValue("java/lang/String", SavedValue.ON_STACK, 1);
        Code code = newFrame(shape).push("text");
        saved.save(code, shape, FRAME);
        saved.restore(code, shape, FRAME);
        code.op(Opcodes.POP);
        shape.loadRef(code, FRAME, 1);

        assertThat(run(code)).isNull();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void reference_whenLoaded_staysInTheFrame(FrameShape shape) throws Exception {
        Code code = newFrame(shape).push("text");
        shape.saveRef(code, FRAME, 0);
        shape.loadRef(code, FRAME, 0);
        code.op(Opcodes.POP);
        shape.loadRef(code, FRAME, 0);

        assertThat(run(code)).isEqualTo("text");
    }

    @Test
    void nullConstant_isMadeAnewWithoutASlot() throws Exception {
        SavedValue saved = new SavedValue(Opcodes.NULL, SavedValue.ON_STACK, 0);
        Code code = newFrame(FIXED).push("below").op(Opcodes.ACONST_NULL);
        saved.save(code, FIXED, FRAME);
        saved.restore(code, FIXED, FRAME);
        code.op(Opcodes.POP);

        assertThat(saved.isNull()).isTrue();
        assertThat(saved.isRef()).isFalse();
        assertThat(run(code)).isEqualTo("below");
    }

    @Test
    void nullInLocal_isRestored() throws Exception {
        SavedValue saved = new SavedValue(Opcodes.NULL, LOCAL, 0);
        Code code = newFrame(FIXED).push("other").astore(LOCAL);
        saved.save(code, FIXED, FRAME);
        saved.restore(code, FIXED, FRAME);
        code.aload(LOCAL);

        assertThat(run(code)).isNull();
    }

    @Test
    void arrays_areCastToTheirType() throws Exception {
        SavedValue saved = new SavedValue("[[I", SavedValue.ON_STACK, 0);
        Code code = newFrame(FIXED).push(1).push(1);
        code.add(new MultiANewArrayInsnNode("[[I", 2));
        saved.save(code, FIXED, FRAME);
        saved.restore(code, FIXED, FRAME);
        code.push(0).op(Opcodes.AALOAD).push(0).op(Opcodes.IALOAD);

        assertThat(run(box(code, Type.INT_TYPE))).isEqualTo(0);
    }

    private static Code newFrame(FrameShape shape) {
        Code code = new Code();
        shape.create(code, () -> code.op(Opcodes.ACONST_NULL));
        return code.astore(FRAME);
    }

    private static Code box(Code code, Type type) {
        String box = switch (type.getSort()) {
            case Type.INT -> "Integer";
            case Type.LONG -> "Long";
            case Type.FLOAT -> "Float";
            case Type.DOUBLE -> "Double";
            default -> null;
        };
        return box == null
                ? code
                : code.invokeStatic(
                        "java/lang/" + box, "valueOf", "(" + type.getDescriptor() + ")Ljava/lang/" + box + ";");
    }

    /** Runs code that leaves an object on the stack. */
    private static Object run(Code code) throws Exception {
        Program program = Program.of("class C { static Object m() { return null; } }");
        ClassNode node = program.node("C");
        MethodNode method = Program.method(node, "m");
        method.instructions.clear();
        method.localVariables = List.of();
        method.instructions.add(code.op(Opcodes.ARETURN).insns());
        return program.with(node).run("C", "m");
    }
}
