package dev.continuo.agent.emit;

import dev.continuo.agent.analysis.Handlers;
import dev.continuo.agent.analysis.Insns;
import dev.continuo.agent.analysis.Liveness;
import dev.continuo.agent.analysis.TypeFlow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Finds a method's suspension points, and what each must save. */
final class PointFinder {
    private final MethodNode method;
    private final Set<LabelNode> targets;
    private final Map<AbstractInsnNode, TypeFlow.Types> types;
    private final Liveness liveness;
    private final List<SuspensionPoint> points = new ArrayList<>();
    private final int firstRef;
    private int refs;
    private int words;

    PointFinder(String owner, MethodNode method, Set<LabelNode> targets, Handlers tries) {
        this.method = method;
        this.targets = targets;
        firstRef = FrameMethods.firstRef(method);
        types = TypeFlow.simulate(owner, method, insn -> Insns.isAwait(insn) || insn.getOpcode() == Opcodes.ARETURN);
        liveness = new Liveness(method, tries);
        int line = 0;
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof LineNumberNode number) {
                line = number.line;
            } else if (Insns.isAwait(insn) && types.containsKey(insn)) {
                points.add(point(insn, types.get(insn), line));
            }
        }
        countSlots(FrameMethods.arguments(method));
    }

    List<SuspensionPoint> points() {
        return points;
    }

    Liveness liveness() {
        return liveness;
    }

    /** Returns the types of the locals at a point, by slot. */
    List<Object> locals(SuspensionPoint point) {
        return types.get(point.await()).locals();
    }

    /** Whether nothing is on the stack but what an instruction returns. */
    boolean isAlone(AbstractInsnNode areturn) {
        TypeFlow.Types at = types.get(areturn);
        return at != null && at.stack().size() == 1;
    }

    FrameShape shape() {
        return new FrameShape(refs, words);
    }

    private SuspensionPoint point(AbstractInsnNode await, TypeFlow.Types at, int line) {
        SlotCounter counter = new SlotCounter(firstRef);
        List<SavedValue> stack = savedStack(at, counter);
        List<SavedValue> locals = savedLocals(at, liveness.before(await), counter);
        countSlots(stack);
        countSlots(locals);
        return new SuspensionPoint(
                points.size() + 1,
                await,
                directCall(await),
                locals,
                stack,
                line,
                new LabelNode(),
                new LabelNode(),
                new LabelNode(),
                new LabelNode(),
                new LabelNode());
    }

    private @Nullable MethodInsnNode directCall(AbstractInsnNode await) {
        AbstractInsnNode previous = Insns.previousInLine(await, targets);
        if (previous != null && previous.getOpcode() == Opcodes.CHECKCAST) {
            previous = Insns.previousInLine(previous, targets);
        }
        return Insns.mayBeAsyncCall(previous) ? (MethodInsnNode) previous : null;
    }

    private static List<SavedValue> savedStack(TypeFlow.Types at, SlotCounter counter) {
        List<SavedValue> saved = new ArrayList<>();
        List<Object> stack = at.stack();
        int end = stack.size() - 1; // without the awaited value
        for (int i = 0; i < end; i += TypeFlow.isWide(stack.get(i)) ? 2 : 1) {
            saved.add(counter.save(stack.get(i), SavedValue.ON_STACK));
        }
        return saved;
    }

    private List<SavedValue> savedLocals(TypeFlow.Types at, BitSet live, SlotCounter counter) {
        List<SavedValue> saved = new ArrayList<>();
        int first = (method.access & Opcodes.ACC_STATIC) == 0 ? 1 : 0; // this comes with the frame
        for (int slot = live.nextSetBit(first); slot >= 0; slot = live.nextSetBit(slot + 1)) {
            Object type = at.local(slot);
            if (type != Opcodes.TOP) {
                saved.add(counter.save(type, slot));
            }
        }
        return saved;
    }

    private void countSlots(List<SavedValue> values) {
        refs = Math.max(refs, firstRef);
        for (SavedValue value : values) {
            if (value.isRef()) {
                refs = Math.max(refs, value.index() + 1);
            } else if (!value.isNull()) {
                words = Math.max(words, value.index() + 1);
            }
        }
    }

    /** Gives out the frame slots of one suspension point. */
    static final class SlotCounter {
        private int refs;
        private int words;

        SlotCounter(int firstRef) {
            refs = firstRef;
        }

        SavedValue save(Object type, int slot) {
            if (type == Opcodes.NULL) {
                return new SavedValue(type, slot, 0);
            }
            return new SavedValue(type, slot, type instanceof String ? refs++ : words++);
        }
    }
}
