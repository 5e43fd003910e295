package dev.continuo.agent.weave;

import dev.continuo.agent.Names;
import dev.continuo.agent.analysis.Insns;
import dev.continuo.agent.analysis.MonitorDepths;
import dev.continuo.agent.diagnostic.Problem;
import dev.continuo.catalogue.Rule;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Checks the methods of a class for what can't be woven. */
final class MethodChecks {
    /** What the JVM allows in slots of parameters; one more is needed for the task, and two in linking. */
    private static final int MAX_PARAMETER_SLOTS = 252;

    private final ClassNode owner;
    private final List<Problem> problems;

    MethodChecks(ClassNode owner, List<Problem> problems) {
        this.owner = owner;
        this.problems = problems;
    }

    /** Checks a method of a class file that is too old to be woven. */
    void checkOld(MethodNode method) {
        boolean awaits = AsyncInterfaces.isAsync(method);
        for (AbstractInsnNode insn : method.instructions) {
            awaits |= Insns.isAwait(insn);
        }
        if (awaits) {
            String detail = "version " + (owner.version & 0xFFFF);
            report(Problem.of(Rule.OLD_CLASS_FILE, owner, method, null, detail));
        }
    }

    /** Whether a method is a lambda that nothing makes, which javac leaves behind where code can't be reached. */
    private boolean isLeftBehind(MethodNode method) {
        int lambda = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;
        if ((method.access & lambda) != lambda || !method.name.startsWith("lambda$")) {
            return false;
        }
        for (MethodNode other : owner.methods) {
            for (AbstractInsnNode insn : other.instructions) {
                if (insn instanceof InvokeDynamicInsnNode dynamic && refersTo(dynamic, method)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean refersTo(InvokeDynamicInsnNode dynamic, MethodNode method) {
        for (Object argument : dynamic.bsmArgs) {
            if (argument instanceof Handle handle
                    && handle.getName().equals(method.name)
                    && handle.getDesc().equals(method.desc)) {
                return true;
            }
        }
        return false;
    }

    /** Checks a method that isn't woven. */
    void checkPlain(MethodNode method, boolean isPlainLambda) {
        if (GuardExpansion.isGuarded(method) && (method.access & Opcodes.ACC_BRIDGE) == 0) {
            report(Rule.GUARDS_WITHOUT_ASYNC, method, null);
        }
        for (AbstractInsnNode insn : method.instructions) {
            if (Insns.isAwait(insn) && !isLeftBehind(method)) {
                report(isPlainLambda ? Rule.AWAIT_IN_PLAIN_LAMBDA : Rule.AWAIT_OUTSIDE_ASYNC, method, insn);
            }
            checkMethodReference(method, insn);
        }
    }

    /** Checks the declaration of an {@code @Async} method; returns whether its body can be looked at. */
    boolean checkDeclaration(MethodNode method) {
        int before = problems.size();
        Type result = Type.getReturnType(method.desc);
        if (method.name.startsWith("<")) {
            report(Rule.ASYNC_CONSTRUCTOR, method, null);
        } else if (result.getSort() != Type.OBJECT || !Names.RETURN_TYPES.contains(result.getInternalName())) {
            report(Problem.of(Rule.ASYNC_RETURN_TYPE, owner, method, null, "'" + result.getClassName() + "'"));
        }
        if ((method.access & Opcodes.ACC_NATIVE) != 0) {
            report(Rule.ASYNC_NATIVE, method, null);
        }
        if ((method.access & Opcodes.ACC_SYNCHRONIZED) != 0) {
            report(Rule.ASYNC_SYNCHRONIZED, method, null);
        }
        if ((method.access & Opcodes.ACC_ABSTRACT) != 0 && GuardExpansion.isGuarded(method)) {
            report(Rule.ABSTRACT_GUARDS, method, null);
        }
        if (Type.getArgumentsAndReturnSizes(method.desc) >> 2 > MAX_PARAMETER_SLOTS) {
            report(Rule.TOO_MANY_PARAMETERS, method, null);
        }
        return problems.size() == before;
    }

    /** Checks the body of an {@code @Async} method. */
    void checkBody(MethodNode method, Set<String> methodsBefore) {
        checkMonitors(method);
        for (AbstractInsnNode insn : method.instructions) {
            int opcode = insn.getOpcode();
            if (opcode == Opcodes.JSR || opcode == Opcodes.RET) {
                report(Rule.SUBROUTINE, method, insn);
            }
            checkMethodReference(method, insn);
        }
        if (methodsBefore.contains(method.name + Names.BODY_SUFFIX)) {
            report(Rule.NAME_CLASH, method, null);
        }
    }

    /** Checks that no await, of the source or of a return, lies where a monitor is held. */
    void checkMonitors(MethodNode method) {
        MonitorDepths monitors = new MonitorDepths(method);
        for (AbstractInsnNode insn : method.instructions) {
            if (Insns.isAwait(insn) && monitors.isHeld(insn)) {
                report(Rule.AWAIT_IN_MONITOR, method, insn);
            }
        }
    }

    private void checkMethodReference(MethodNode method, AbstractInsnNode insn) {
        if (insn instanceof InvokeDynamicInsnNode dynamic) {
            for (Object argument : dynamic.bsmArgs) {
                if (argument instanceof Handle handle
                        && Insns.isAwait(handle.getOwner(), handle.getName(), handle.getDesc())) {
                    report(Rule.AWAIT_REFERENCE, method, insn);
                }
            }
        }
    }

    private void report(Rule rule, MethodNode method, @Nullable AbstractInsnNode at) {
        report(Problem.of(rule, owner, method, at));
    }

    /** Adds a problem; what a finally repeats is one problem. */
    private void report(Problem problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
