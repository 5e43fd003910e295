package dev.continuo.agent.emit;

import dev.continuo.agent.Names;
import dev.continuo.agent.analysis.Handlers;
import dev.continuo.agent.analysis.Insns;
import dev.continuo.agent.analysis.Loops;
import dev.continuo.agent.analysis.Loops.Loop;
import dev.continuo.agent.analysis.TypeFlow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * Lets an activation that resumes within a loop enter the loop at its head, and go on from there to where it has been
 * suspended.
 *
 * <p>A jump into the middle is a second entry. C2 of newer JVMs then hoists no checks out of the loops within: a loop over arrays
 * without an await, in a loop with one, took twenty times as long. So this is done where a loop without a suspension point stands in one with; elsewhere
 * the jump is direct, as the test at the head costs something.
 */
final class LoopEntries {
    /** A loop that is entered at its head; {@code points}: those in it. */
    private record Entered(Loop loop, List<SuspensionPoint> points, LabelNode enter, LabelNode dispatch) {
        boolean has(SuspensionPoint point) {
            return points.contains(point);
        }
    }

    /** Outer ones first. */
    private final List<Entered> entered = new ArrayList<>();

    /**
     * Finds the loops.
     *
     * @param method the method, not yet changed
     * @param tries its tries
     * @param points its suspension points
     */
    LoopEntries(MethodNode method, Handlers tries, List<SuspensionPoint> points) {
        List<Loop> loops = points.isEmpty() ? List.of() : Loops.of(method, tries);
        List<Loop> plain = loops.stream()
                .filter(loop -> pointsIn(loop, method.instructions, points).isEmpty())
                .toList();
        for (Loop loop : loops) {
            List<SuspensionPoint> inside = pointsIn(loop, method.instructions, points);
            boolean hasPlain = plain.stream().anyMatch(inner -> loop.contains(inner.first(), inner.last()));
            if (!inside.isEmpty() && hasPlain && canBeEntered(loop)) {
                entered.add(new Entered(loop, inside, new LabelNode(), new LabelNode()));
            }
        }
    }

    private static List<SuspensionPoint> pointsIn(Loop loop, InsnList insns, List<SuspensionPoint> points) {
        return points.stream()
                .filter(point -> loop.contains(insns.indexOf(point.await()), insns.indexOf(point.await())))
                .toList();
    }

    /** Whether all that is known at the head can be made up. */
    private static boolean canBeEntered(Loop loop) {
        return loop.map().stack.isEmpty() && loop.map().local.stream().noneMatch(LabelNode.class::isInstance);
    }

    boolean isEmpty() {
        return entered.isEmpty();
    }

    /** Whether an activation that resumes at a point enters a loop. */
    boolean concerns(SuspensionPoint point) {
        return entered.stream().anyMatch(each -> each.has(point));
    }

    /** Where an activation goes that resumes at a point. */
    LabelNode entry(SuspensionPoint point) {
        return next(0, point);
    }

    private LabelNode next(int from, SuspensionPoint point) {
        return entered.subList(from, entered.size()).stream()
                .filter(each -> each.has(point))
                .findFirst()
                .map(Entered::enter)
                .orElse(point.resume());
    }

    /**
     * Writes the tests at the heads, and behind the body what enters and what goes on. Stack maps are those of the body by now.
     *
     * @param insns the body
     * @param behind what lies behind it
     * @param slots the body's locals
     * @param behindBody takes the labels that tests jump to
     */
    void write(InsnList insns, Code behind, Slots slots, Collection<LabelNode> behindBody) {
        for (int i = 0; i < entered.size(); i++) {
            Entered each = entered.get(i);
            Code test = new Code().var(Opcodes.ILOAD, slots.entry()).jump(Opcodes.IFNE, each.dispatch);
            keepPlaceOfNew(each.loop.map(), insns, behind);
            insns.insert(each.loop.map(), test.insns());
            writeEnter(each, behind, slots);
            behindBody.add(each.dispatch);
            behind.add(each.dispatch).frame(each.loop.map().local, List.of());
            writeDispatch(i, behind, slots);
        }
    }

    /** Stack maps tell an object without a constructor's call by its {@code NEW}, which a test at the head moves away from the head. */
    private static void keepPlaceOfNew(FrameNode map, InsnList insns, Code behind) {
        AbstractInsnNode first = Insns.nextReal(map);
        if (first == null || first.getOpcode() != Opcodes.NEW) {
            return;
        }
        LabelNode place = new LabelNode();
        insns.insertBefore(first, place);
        Set<AbstractInsnNode> before = new HashSet<>();
        for (AbstractInsnNode insn = map; insn != null && insn.getOpcode() < 0; insn = insn.getPrevious()) {
            before.add(insn);
        }
        UnaryOperator<Object> moved = type -> before.contains(type) ? place : type;
        for (InsnList each : List.of(insns, behind.insns())) {
            for (AbstractInsnNode insn : each) {
                if (insn instanceof FrameNode frame) {
                    frame.local.replaceAll(moved);
                    frame.stack.replaceAll(moved);
                }
            }
        }
    }

    private static void writeEnter(Entered each, Code behind, Slots slots) {
        behind.add(each.enter).frame(slots.bare(), List.of());
        behind.aload(slots.frame())
                .field(Opcodes.GETFIELD, Names.FRAME, "label", "I")
                .var(Opcodes.ISTORE, slots.entry());
        int slot = 0;
        for (Object type : each.loop.map().local) {
            if (type != Opcodes.TOP && !slots.isGiven(slot)) {
                Type any = new SavedValue(type, slot, 0).jvmType(); // restored later, if it lives
                behind.pushDefault(any).var(any.getOpcode(Opcodes.ISTORE), slot);
            }
            slot += TypeFlow.isWide(type) ? 2 : 1;
        }
        behind.jump(Opcodes.GOTO, each.loop.head());
    }

    /** Goes on from a loop's head to its points, or to the loop within that has them. */
    private void writeDispatch(int index, Code behind, Slots slots) {
        List<SuspensionPoint> points = entered.get(index).points;
        LabelNode[] labels =
                points.stream().map(point -> next(index + 1, point)).toArray(LabelNode[]::new);
        if (IntStream.range(1, labels.length).allMatch(i -> labels[i] == labels[0])) {
            behind.jump(Opcodes.GOTO, labels[0]);
            return;
        }
        int first = points.get(0).label();
        behind.var(Opcodes.ILOAD, slots.entry());
        behind.add(new TableSwitchInsnNode(first, first + labels.length - 1, labels[0], labels));
    }
}
