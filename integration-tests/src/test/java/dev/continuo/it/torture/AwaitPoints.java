package dev.continuo.it.torture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.AnalyzerAdapter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** Chooses where a method awaits: where most lies on its stack and in its locals. */
final class AwaitPoints {
    /**
     * A place to await.
     *
     * @param insn the instruction before which to await
     * @param index its index
     * @param weight how much there is to save
     * @param isUninitialized whether an object lies there whose constructor hasn't run
     */
    private record Place(AbstractInsnNode insn, int index, int weight, boolean isUninitialized) {}

    private final MethodNode method;
    private final List<Place> places = new ArrayList<>();
    private final Set<AbstractInsnNode> chosen = new LinkedHashSet<>();

    private AwaitPoints(String owner, MethodNode method) {
        this.method = method;
        Adapter adapter = new Adapter(owner, method);
        int index = 0;
        for (AbstractInsnNode insn : method.instructions) {
            // A stack map names an uninitialized object by the label before its NEW, which must stay there.
            if (insn.getOpcode() >= 0 && insn.getOpcode() != Opcodes.NEW && adapter.locals != null) {
                places.add(new Place(insn, index, adapter.weight(), adapter.isUninitialized()));
            }
            insn.accept(adapter);
            index++;
        }
        places.sort(Comparator.comparingInt(Place::weight).reversed());
    }

    /** Returns the instructions before which to await: the busiest in all, in each kind of place, and one at random. */
    static Set<AbstractInsnNode> of(String owner, MethodNode method) {
        AwaitPoints points = new AwaitPoints(owner, method);
        points.choose();
        return points.chosen;
    }

    private void choose() {
        if (places.isEmpty()) {
            return;
        }
        Set<Integer> handlers = handlerStarts();
        boolean[] inLoop = inLoop();
        add(place -> true);
        add(Place::isUninitialized);
        add(place -> handlers.contains(place.index));
        add(place -> method.tryCatchBlocks.stream().anyMatch(block -> covers(block, place.index)));
        add(place -> inLoop[place.index]);
        chosen.add(places.get(Math.floorMod((method.name + method.desc).hashCode(), places.size())).insn);
    }

    /** Adds the busiest of the places that fit and aren't taken. */
    private void add(Predicate<Place> fits) {
        places.stream()
                .filter(fits)
                .filter(place -> !chosen.contains(place.insn))
                .findFirst()
                .ifPresent(place -> chosen.add(place.insn));
    }

    private Set<Integer> handlerStarts() {
        Set<Integer> starts = new HashSet<>();
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            AbstractInsnNode insn = block.handler;
            while (insn != null && insn.getOpcode() < 0) {
                insn = insn.getNext();
            }
            if (insn != null) {
                starts.add(method.instructions.indexOf(insn));
            }
        }
        return starts;
    }

    private boolean covers(TryCatchBlockNode block, int index) {
        return method.instructions.indexOf(block.start) <= index && index < method.instructions.indexOf(block.end);
    }

    private boolean[] inLoop() {
        boolean[] inLoop = new boolean[method.instructions.size()];
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof JumpInsnNode jump) {
                int end = method.instructions.indexOf(insn);
                for (int i = method.instructions.indexOf(jump.label); i <= end; i++) {
                    inLoop[i] = true;
                }
            }
        }
        return inLoop;
    }

    /** The types at each instruction. */
    private static final class Adapter extends AnalyzerAdapter {
        Adapter(String owner, MethodNode method) {
            super(Opcodes.ASM9, owner, method.access, method.name, method.desc, null);
        }

        int weight() {
            return 2 * stack.size()
                    + (int) locals.stream().filter(type -> type != Opcodes.TOP).count();
        }

        boolean isUninitialized() {
            return stack.stream().anyMatch(Label.class::isInstance)
                    || locals.stream().anyMatch(Label.class::isInstance);
        }
    }
}
