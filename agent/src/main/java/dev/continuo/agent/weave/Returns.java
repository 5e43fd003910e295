package dev.continuo.agent.weave;

import dev.continuo.agent.Names;
import dev.continuo.agent.analysis.Handlers;
import dev.continuo.agent.analysis.Insns;
import dev.continuo.agent.analysis.StoredValue;
import dev.continuo.agent.analysis.TypeFlow;
import dev.continuo.agent.emit.Code;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Makes the returns of a body explicit: what a try encloses is awaited there, and a task made only to carry a value
 * becomes the value.
 */
final class Returns {
    private static final String FUTURE_OF = "(" + Names.OBJECT_DESC + ")L" + Names.FUTURE + ";";
    private static final String TASK_OF = "(" + Names.OBJECT_DESC + ")" + Names.TASK_DESC;

    private final String owner;
    private final MethodNode method;
    private final Set<LabelNode> targets;
    private final Set<AbstractInsnNode> valueReturns = new HashSet<>();

    private Returns(String owner, MethodNode method) {
        this.owner = owner;
        this.method = method;
        targets = Insns.targets(method);
    }

    /** Rewrites a method; returns the returns that return the result itself, not a task of it. */
    static Set<AbstractInsnNode> rewrite(String owner, MethodNode method) {
        Returns returns = new Returns(owner, method);
        returns.awaitBeforeFinally();
        Handlers handlers = new Handlers(method);
        for (AbstractInsnNode insn : method.instructions.toArray()) {
            if (insn.getOpcode() == Opcodes.ARETURN) {
                returns.rewriteReturn(insn, !handlers.of(insn).isEmpty());
            }
        }
        return returns.valueReturns;
    }

    /** Replaces the task on top of the stack, before an instruction, by its result. */
    static void toResult(MethodNode method, AbstractInsnNode before, Set<LabelNode> targets) {
        if (!unwrap(method, before, targets)) {
            method.instructions.insertBefore(before, await());
        }
    }

    private static MethodInsnNode await() {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, Names.CONTINUO, "await", Names.AWAIT_STAGE, false);
    }

    private void rewriteReturn(AbstractInsnNode areturn, boolean isInTry) {
        dropCastOfCall(areturn);
        if (unwrap(method, areturn, targets)) {
            valueReturns.add(areturn);
        } else if (isInTry || endsTry(areturn)) {
            method.instructions.insertBefore(areturn, await());
            extendTry(areturn);
            valueReturns.add(areturn);
        }
    }

    /** Drops the cast between a call and the return that awaits it. */
    private void dropCastOfCall(AbstractInsnNode areturn) {
        AbstractInsnNode cast = Insns.previousInLine(areturn, targets);
        if (cast != null
                && cast.getOpcode() == Opcodes.CHECKCAST
                && Insns.mayBeAsyncCall(Insns.previousInLine(cast, targets))) {
            method.instructions.remove(cast);
        }
    }

    /** Whether a try ends right before a return, which the compiler doesn't count to the try: the value comes from it. */
    private boolean endsTry(AbstractInsnNode areturn) {
        return method.tryCatchBlocks.stream()
                .anyMatch(block -> isRightBefore(block.end, areturn) && !releasesMonitor(block));
    }

    /** Makes the tries that ended before the await of a returned task end after it. */
    private void extendTry(AbstractInsnNode areturn) {
        AbstractInsnNode await = areturn.getPrevious();
        LabelNode end = new LabelNode();
        method.instructions.insertBefore(areturn, end);
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            if (isRightBefore(block.end, await) && !releasesMonitor(block)) {
                block.end = end;
            }
        }
    }

    /** Whether a try is there to release a monitor, which it has done where its value is returned. */
    private static boolean releasesMonitor(TryCatchBlockNode block) {
        AbstractInsnNode insn = Insns.nextReal(block.handler);
        if (insn != null && insn.getOpcode() == Opcodes.ASTORE) {
            insn = Insns.nextReal(insn);
        }
        if (insn == null || insn.getOpcode() != Opcodes.ALOAD) {
            return false;
        }
        AbstractInsnNode exit = Insns.nextReal(insn);
        return exit != null && exit.getOpcode() == Opcodes.MONITOREXIT;
    }

    /** Whether nothing but labels lies between a label and an instruction. */
    static boolean isRightBefore(LabelNode label, AbstractInsnNode insn) {
        AbstractInsnNode previous = insn.getPrevious();
        while (previous != null && previous.getOpcode() < 0 && previous != label) {
            previous = previous.getPrevious();
        }
        return previous == label;
    }

    /** Removes the call that wraps a value in a completed task. */
    private static boolean unwrap(MethodNode method, AbstractInsnNode before, Set<LabelNode> targets) {
        AbstractInsnNode previous = Insns.previousInLine(before, targets);
        if (!isCompleted(previous)) {
            return false;
        }
        if (((MethodInsnNode) previous).name.equals("done")) {
            method.instructions.insertBefore(previous, new InsnNode(Opcodes.ACONST_NULL));
        }
        method.instructions.remove(previous);
        return true;
    }

    /** Whether a call makes a completed task. */
    static boolean isCompleted(@Nullable AbstractInsnNode insn) {
        if (!(insn instanceof MethodInsnNode call) || call.getOpcode() != Opcodes.INVOKESTATIC) {
            return false;
        }
        return switch (call.owner) {
            case Names.TASK ->
                call.name.equals("of") && call.desc.equals(TASK_OF)
                        || call.name.equals("done") && call.desc.equals("()" + Names.TASK_DESC);
            case Names.FUTURE -> call.name.equals("completedFuture") && call.desc.equals(FUTURE_OF);
            default -> false;
        };
    }

    /**
     * Where a return leaves a try with a finally, the compiler stores the returned task in a variable of its own, runs
     * the finally and loads it again: the task is awaited before it is stored.
     */
    private void awaitBeforeFinally() {
        Map<AbstractInsnNode, TypeFlow.Types> types =
                TypeFlow.simulate(owner, method, insn -> insn.getOpcode() == Opcodes.ASTORE);
        StoredValue values = new StoredValue(method);
        List<AbstractInsnNode> stores = types.keySet().stream()
                .filter(store -> isReturnBeforeFinally((VarInsnNode) store, values))
                .toList();
        for (AbstractInsnNode store : stores) {
            List<Object> stack = types.get(store).stack();
            Code code = new Code().add(await());
            if (!stack.isEmpty() && rewrap(code, stack.get(stack.size() - 1))) {
                method.instructions.insertBefore(store, code.insns());
            }
        }
    }

    private static boolean rewrap(Code code, Object type) {
        if (type.equals(Names.TASK) || type.equals(Names.STAGE)) {
            code.invokeStatic(Names.TASK, "of", TASK_OF);
        } else if (type.equals(Names.FUTURE)) {
            code.invokeStatic(Names.FUTURE, "completedFuture", FUTURE_OF);
        } else {
            return false;
        }
        return true;
    }

    private boolean isReturnBeforeFinally(VarInsnNode store, StoredValue values) {
        return isFollowedByEndOfTry(store)
                && !isCompleted(Insns.previousInLine(store, targets))
                && !isNamed(store)
                && isOnlyReturned(store, values);
    }

    private boolean isFollowedByEndOfTry(AbstractInsnNode store) {
        for (AbstractInsnNode next = store.getNext(); next != null && next.getOpcode() < 0; next = next.getNext()) {
            for (TryCatchBlockNode block : method.tryCatchBlocks) {
                if (block.end == next) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isNamed(VarInsnNode store) {
        if (method.localVariables == null) {
            return false;
        }
        for (LocalVariableNode variable : method.localVariables) {
            if (variable.index == store.var && startsAfter(variable, store)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a variable begins with, or before, a store into its slot and lives on after it. */
    private boolean startsAfter(LocalVariableNode variable, AbstractInsnNode store) {
        int index = method.instructions.indexOf(store);
        AbstractInsnNode next = Insns.nextReal(store);
        int nextIndex = next == null ? index + 1 : method.instructions.indexOf(next);
        return method.instructions.indexOf(variable.start) <= nextIndex
                && index < method.instructions.indexOf(variable.end);
    }

    /** Whether the value is loaded for a return only. A finally that always returns another leaves no load. */
    private boolean isOnlyReturned(VarInsnNode store, StoredValue values) {
        boolean returned = method.localVariables != null && !method.localVariables.isEmpty();
        for (AbstractInsnNode load : values.loads(store)) {
            AbstractInsnNode next = Insns.nextInLine(load, targets);
            if (next == null || next.getOpcode() != Opcodes.ARETURN) {
                return false;
            }
            returned = true;
        }
        return returned;
    }
}
