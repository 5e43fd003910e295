package dev.continuo.agent.weave;

import dev.continuo.agent.Names;
import dev.continuo.agent.analysis.Insns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Moves an await or a return of a conditional or switch expression into its branches, so that a call that ends a branch is
 * awaited directly: {@code await(c ? a() : b())} becomes {@code c ? await(a()) : await(b())}.
 *
 * <p>Each branch must end in a plain jump to where the value is used, under the same handlers. The stack map there then
 * has the result in the place of the task.
 */
final class Branches {
    private final MethodNode method;
    private final Map<LabelNode, List<JumpInsnNode>> jumps = new HashMap<>();
    private final Set<LabelNode> otherTargets = new HashSet<>();

    private Branches(MethodNode method) {
        this.method = method;
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof JumpInsnNode jump) {
                jumps.computeIfAbsent(jump.label, label -> new ArrayList<>()).add(jump);
            } else if (insn instanceof TableSwitchInsnNode table) {
                otherTargets.add(table.dflt);
                otherTargets.addAll(table.labels);
            } else if (insn instanceof LookupSwitchInsnNode lookup) {
                otherTargets.add(lookup.dflt);
                otherTargets.addAll(lookup.labels);
            }
        }
        method.tryCatchBlocks.forEach(block -> otherTargets.add(block.handler));
    }

    /** Moves the returns of a method that hasn't been rewritten otherwise. */
    static void moveReturns(MethodNode method) {
        move(method, insn -> insn.getOpcode() == Opcodes.ARETURN);
    }

    /** Moves the awaits of a method. */
    static void moveAwaits(MethodNode method) {
        move(method, Insns::isAwait);
    }

    private static void move(MethodNode method, Predicate<AbstractInsnNode> wanted) {
        boolean moved = true;
        while (moved) { // a branch may itself come from branches
            moved = false;
            Branches branches = null;
            for (AbstractInsnNode insn : method.instructions.toArray()) {
                if (wanted.test(insn) && followsFrame(insn)) {
                    branches = branches == null ? new Branches(method) : branches;
                    moved |= branches.move(insn);
                }
            }
        }
    }

    private static boolean followsFrame(AbstractInsnNode insn) {
        for (AbstractInsnNode at = insn.getPrevious(); at != null && at.getOpcode() < 0; at = at.getPrevious()) {
            if (at instanceof FrameNode) {
                return true;
            }
        }
        return false;
    }

    private boolean move(AbstractInsnNode user) {
        AbstractInsnNode before = previousInsn(user);
        List<JumpInsnNode> sources = sources(before, user);
        if (before == null || sources == null || !endsInCall(sources, before)) {
            return false;
        }
        Set<TryCatchBlockNode> handlers = handlers(user);
        boolean fallsThrough = Insns.fallsThrough(before);
        if (fallsThrough && !handlers.equals(handlers(before))
                || !sources.stream().allMatch(jump -> handlers.equals(handlers(jump)))) {
            return false;
        }
        boolean returns = user.getOpcode() == Opcodes.ARETURN;
        for (JumpInsnNode jump : sources) {
            method.instructions.insertBefore(jump, user.clone(Map.of()));
            if (returns) {
                method.instructions.remove(jump);
                jumps.get(jump.label).remove(jump);
            }
        }
        if (fallsThrough) {
            method.instructions.insert(before, user.clone(Map.of()));
        }
        finish(user, returns);
        return true;
    }

    /** Leaves the result where the task was used; behind returns, nothing. */
    private void finish(AbstractInsnNode user, boolean returns) {
        AbstractInsnNode map = user.getPrevious();
        while (!(map instanceof FrameNode frame)) {
            map = map.getPrevious();
        }
        if (!returns && Insns.mapAt(user.getNext()) != null) {
            method.instructions.insert(user, new InsnNode(Opcodes.NOP)); // two maps can't be of one place
        }
        method.instructions.remove(user);
        if (returns) {
            method.instructions.remove(frame);
        } else {
            frame.stack = new ArrayList<>(frame.stack);
            frame.stack.set(frame.stack.size() - 1, Names.OBJECT);
        }
    }

    private static @Nullable AbstractInsnNode previousInsn(AbstractInsnNode insn) {
        AbstractInsnNode previous = insn.getPrevious();
        while (previous != null && previous.getOpcode() < 0) {
            previous = previous.getPrevious();
        }
        return previous;
    }

    /** Returns the jumps to where a value is used; null if control comes there in other ways. */
    private @Nullable List<JumpInsnNode> sources(@Nullable AbstractInsnNode before, AbstractInsnNode user) {
        List<JumpInsnNode> sources = new ArrayList<>();
        for (AbstractInsnNode at = user.getPrevious(); at != before; at = at.getPrevious()) {
            if (at instanceof LabelNode label) {
                sources.addAll(jumps.getOrDefault(label, List.of()));
                if (otherTargets.contains(label)) {
                    return null;
                }
            }
        }
        boolean plain = sources.stream().allMatch(jump -> jump.getOpcode() == Opcodes.GOTO);
        return plain && !sources.isEmpty() ? sources : null;
    }

    private static boolean endsInCall(Collection<JumpInsnNode> sources, AbstractInsnNode before) {
        return isCall(before) || sources.stream().anyMatch(jump -> isCall(previousInsn(jump)));
    }

    private static boolean isCall(@Nullable AbstractInsnNode insn) {
        AbstractInsnNode call = insn != null && insn.getOpcode() == Opcodes.CHECKCAST ? previousInsn(insn) : insn;
        return Insns.mayBeAsyncCall(call) || Returns.isCompleted(call);
    }

    /** Returns the tries around an instruction; around a return also those that end right before it. */
    private Set<TryCatchBlockNode> handlers(AbstractInsnNode insn) {
        Set<TryCatchBlockNode> handlers = new HashSet<>();
        int index = method.instructions.indexOf(insn);
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            if (Insns.covers(method, block, index)
                    || insn.getOpcode() == Opcodes.ARETURN && Returns.isRightBefore(block.end, insn)) {
                handlers.add(block);
            }
        }
        return handlers;
    }
}
