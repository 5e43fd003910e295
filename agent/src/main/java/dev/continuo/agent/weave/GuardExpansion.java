package dev.continuo.agent.weave;

import dev.continuo.agent.Names;
import dev.continuo.agent.analysis.Insns;
import dev.continuo.agent.analysis.TypeFlow;
import dev.continuo.agent.emit.Code;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Puts the barrier and the guards of a method around its body, as the code that a user would write: await what enters,
 * try the body, finally await what leaves.
 */
final class GuardExpansion {
    private static final String GUARD_DESC = "L" + Names.GUARD + ";";

    private final ClassNode owner;
    private final MethodNode method;
    private final int guardCount;
    private final boolean hasBarrier;
    private final int firstGuard;
    private final int result;

    private GuardExpansion(ClassNode owner, MethodNode method, int guardCount, boolean hasBarrier) {
        this.owner = owner;
        this.method = method;
        this.guardCount = guardCount;
        this.hasBarrier = hasBarrier;
        firstGuard = method.maxLocals;
        result = firstGuard + guardCount;
    }

    /** Whether a method itself has a barrier or guards. */
    static boolean isGuarded(MethodNode method) {
        return AsyncInterfaces.annotation(method, Names.GUARDED) != null
                || AsyncInterfaces.annotation(method, Names.BARRIER) != null;
    }

    /**
     * Expands the guards of a method, its own or else those of its class; {@code valueReturns} is changed to the returns
     * of the expanded method.
     */
    static void expand(ClassNode owner, MethodNode method, Set<AbstractInsnNode> valueReturns) {
        int guards = countGuards(owner, method);
        boolean barrier = AsyncInterfaces.annotation(method, Names.BARRIER) != null;
        if (barrier || guards > 0) {
            new GuardExpansion(owner, method, guards, barrier).expand(valueReturns);
        }
    }

    private static int countGuards(ClassNode owner, MethodNode method) {
        AnnotationNode guarded = AsyncInterfaces.annotation(method, Names.GUARDED);
        if (guarded == null && AsyncInterfaces.isAsync(method)) {
            guarded = AsyncInterfaces.annotation(owner.visibleAnnotations, Names.GUARDED);
        }
        return guarded == null ? 0 : ((List<?>) guarded.values.get(1)).size();
    }

    private void expand(Set<AbstractInsnNode> valueReturns) {
        Code head = new Code();
        if (hasBarrier) {
            callGuards(head, method.name + "_barrier", "L" + Names.ASYNC_BARRIER + ";");
            head.invoke(Opcodes.INVOKEVIRTUAL, Names.ASYNC_BARRIER, "await", "()" + Names.TASK_DESC, false);
            await(head);
        }
        if (guardCount == 0) {
            method.instructions.insert(head.insns());
            return;
        }
        extendStackMaps();
        List<LabelNode> entered = new ArrayList<>();
        for (int i = 0; i < guardCount; i++) {
            callGuards(head, method.name + "_guard" + i, GUARD_DESC);
            head.astore(firstGuard + i);
            cross(head, i, "enter");
            entered.add(new LabelNode());
            head.add(entered.get(i));
        }
        LabelNode exit = new LabelNode();
        leaveThrough(exit, valueReturns);
        method.instructions.insert(head.insns());
        method.instructions.add(exits(exit, entered, valueReturns).insns());
        method.maxLocals = result + 1;
    }

    /** Calls the generated class that resolves the guard's path. */
    private void callGuards(Code code, String name, String type) {
        boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
        if (!isStatic) {
            code.aload(0);
        }
        Type[] parameters = Type.getArgumentTypes(method.desc);
        code.loadAll(parameters, isStatic ? 0 : 1);
        String desc = new GuardSignature(owner).of(method, type);
        code.invokeStatic(owner.name.replace('$', '_') + "_Guards", name, desc);
    }

    /** Awaits the entering or leaving of a guard. */
    private void cross(Code code, int guard, String operation) {
        code.aload(firstGuard + guard);
        code.invoke(Opcodes.INVOKEINTERFACE, Names.GUARD, operation, "()" + Names.TASK_DESC, true);
        await(code);
    }

    private static void await(Code code) {
        code.invokeStatic(Names.CONTINUO, "await", Names.AWAIT_TASK).op(Opcodes.POP);
    }

    /** Adds the guards to the locals that the body's stack maps know. */
    private void extendStackMaps() {
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof FrameNode frame) {
                List<Object> locals = TypeFlow.padded(frame.local, firstGuard);
                locals.addAll(Collections.nCopies(guardCount, Names.GUARD));
                frame.local = locals;
            }
        }
    }

    /** Makes every return store its result and go to the exits. */
    private void leaveThrough(LabelNode exit, Set<AbstractInsnNode> valueReturns) {
        Set<LabelNode> targets = Insns.targets(method);
        for (AbstractInsnNode insn : method.instructions.toArray()) {
            if (insn.getOpcode() == Opcodes.ARETURN) {
                if (!valueReturns.contains(insn)) {
                    Returns.toResult(method, insn, targets);
                }
                Code leave = new Code().astore(result).jump(Opcodes.GOTO, exit);
                method.instructions.insert(insn, leave.insns());
                method.instructions.remove(insn);
            }
        }
        valueReturns.clear();
    }

    private Code exits(LabelNode exit, List<LabelNode> entered, Set<AbstractInsnNode> valueReturns) {
        Code code = new Code().add(exit).frame(locals(guardCount, true), List.of());
        List<LabelNode> leaving = new ArrayList<>(Collections.nCopies(guardCount, exit));
        for (int i = guardCount - 1; i >= 0; i--) {
            LabelNode start = new LabelNode();
            code.add(start);
            leaving.set(i, start);
            cross(code, i, "exit");
        }
        AbstractInsnNode areturn = new InsnNode(Opcodes.ARETURN);
        code.aload(result).add(areturn);
        valueReturns.add(areturn);
        writeHandlers(code, entered, leaving);
        return code;
    }

    /** Writes, from the innermost guard outwards, what leaves a guard and throws on; an outer one covers the inner. */
    private void writeHandlers(Code code, List<LabelNode> entered, List<LabelNode> leaving) {
        LabelNode innermost = new LabelNode();
        for (int i = guardCount - 1; i >= 0; i--) {
            LabelNode handler = i == guardCount - 1 ? innermost : new LabelNode();
            code.add(handler).frame(locals(i + 1, false), List.of("java/lang/Throwable"));
            code.astore(result);
            cross(code, i, "exit");
            code.aload(result).op(Opcodes.ATHROW);
            method.tryCatchBlocks.add(new TryCatchBlockNode(entered.get(i), leaving.get(i), handler, null));
            if (handler != innermost) {
                method.tryCatchBlocks.add(new TryCatchBlockNode(innermost, handler, handler, null));
            }
        }
    }

    private List<Object> locals(int guards, boolean withResult) {
        List<Object> locals = new ArrayList<>();
        boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
        if (!isStatic) {
            locals.add(owner.name);
        }
        locals.addAll(Collections.nCopies(firstGuard - locals.size(), Opcodes.TOP));
        locals.addAll(Collections.nCopies(guards, Names.GUARD));
        if (withResult) {
            locals.addAll(Collections.nCopies(guardCount - guards, Opcodes.TOP));
            locals.add(Names.OBJECT);
        }
        return locals;
    }
}
