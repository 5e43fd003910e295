package dev.continuo.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.agent.Names;
import dev.continuo.agent.emit.Code;
import dev.continuo.agent.fixture.Listing;
import dev.continuo.agent.fixture.Program;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;

class ThisVariableTest {
    private static final String TASK = "dev/continuo/Task";
    private static final Program PROGRAM =
            Program.of("class C { int f = 7; static final CompletableFuture<Void> late = new CompletableFuture<>();"
                    + " static String run() { Task<Object> t = new C().m(5); late.complete(null); return \"\" + t.join(); }"
                    + " @Async Task<Object> m(int i) { return Task.of(i); } }");

    private static Code await(Code code) {
        code.field(Opcodes.GETSTATIC, "p/C", "late", "L" + Names.FUTURE + ";");
        code.invokeStatic(Names.CONTINUO, "await", Names.AWAIT_STAGE);
        return code.op(Opcodes.POP);
    }

    private static Code returnLong(Code code) {
        code.invokeStatic("java/lang/Long", "valueOf", "(J)Ljava/lang/Long;");
        code.invokeStatic(TASK, "of", "(Ljava/lang/Object;)L" + TASK + ";");
        return code.op(Opcodes.ARETURN);
    }

    /** Weaves and runs code as the body of {@code m(int)}. */
    private static Object woven(Code code) throws Exception {
        ClassNode node = PROGRAM.node("C");
        MethodNode method = Program.method(node, "m");
        method.instructions.clear();
        method.instructions.add(code.insns());
        method.localVariables = null;
        return PROGRAM.with(node).weave("C").run("C", "run");
    }

    @Test
    void wideValueInThePlaceOfThis_livesAcrossAwaitsAndMerges() throws Exception {
        LabelNode loop = new LabelNode();
        LabelNode end = new LabelNode();
        Code code = new Code().var(Opcodes.ILOAD, 1).op(Opcodes.I2L).aload(0);
        code.field(Opcodes.GETFIELD, "p/C", "f", "I").var(Opcodes.ISTORE, 2).var(Opcodes.LSTORE, 0);
        code.add(loop).frame(List.of(Opcodes.LONG, Opcodes.INTEGER), List.of());
        code.var(Opcodes.ILOAD, 2).jump(Opcodes.IFLE, end);
        await(code).var(Opcodes.LLOAD, 0).add(new LdcInsnNode(2L)).op(Opcodes.LMUL);
        code.var(Opcodes.LSTORE, 0).add(new IincInsnNode(2, -1));
        code.jump(Opcodes.GOTO, loop).add(end);
        returnLong(code.frame(List.of(Opcodes.LONG, Opcodes.INTEGER), List.of()).var(Opcodes.LLOAD, 0));

        assertThat(woven(code)).isEqualTo("640");
    }

    @Test
    void loopToTheFirstInstruction_keepsWhatWasStored() throws Exception {
        LabelNode start = new LabelNode();
        LabelNode end = new LabelNode();
        Code code = new Code().add(start).frame(List.of(Names.OBJECT, Opcodes.INTEGER), List.of());
        await(code).var(Opcodes.ILOAD, 1).jump(Opcodes.IFEQ, end);
        code.push("s").astore(0).push(0).var(Opcodes.ISTORE, 1).jump(Opcodes.GOTO, start);
        code.add(end).frame(List.of(Names.OBJECT, Opcodes.INTEGER), List.of()).aload(0);
        code.invokeStatic(TASK, "of", "(Ljava/lang/Object;)L" + TASK + ";").op(Opcodes.ARETURN);

        assertThat(woven(code)).isEqualTo("s");
    }

    @Test
    void methodThatLeavesThisAlone_isLeftAsItIs() {
        ClassNode node = PROGRAM.node("C");
        MethodNode method = Program.method(node, "m");
        List<String> before = Listing.of(method);

        ThisVariable.keep(node.name, method);
        MethodNode isStatic = new MethodNode(Opcodes.ACC_STATIC, "s", "()V", null, null);
        isStatic.instructions.add(
                new Code().op(Opcodes.ACONST_NULL).astore(0).op(Opcodes.RETURN).insns());
        ThisVariable.keep(node.name, isStatic);

        assertThat(Listing.of(method)).isEqualTo(before);
        assertThat(Listing.of(isStatic)).hasSize(3);
    }
}
