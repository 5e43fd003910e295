package dev.continuo.agent.emit;

import dev.continuo.agent.Names;
import dev.continuo.agent.analysis.TypeFlow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/**
 * The locals of a woven body: the method's parameters, the task, the parameter that says what is to be resumed, the frame,
 * one for {@link LoopEntries} where that needs it, then the method's other locals.
 *
 * @param parameters the size of the parameters, with {@code this}
 * @param isStatic whether there is no {@code this}
 * @param owner the type of {@code this}
 * @param frameType the type of the frame
 * @param hasEntry whether {@link LoopEntries} needs a local
 */
record Slots(int parameters, boolean isStatic, String owner, String frameType, boolean hasEntry) {
    static int parameterSize(MethodNode method) {
        boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
        return (Type.getArgumentsAndReturnSizes(method.desc) >> 2) - (isStatic ? 1 : 0);
    }

    int task() {
        return parameters;
    }

    /** The frame that is to be resumed; null in a call; in one that asks for a result without a box, what says so. */
    int resuming() {
        return parameters + 1;
    }

    int frame() {
        return parameters + 2;
    }

    /** The number of the suspension point that a loop is entered for; 0 while the loop runs. */
    int entry() {
        return parameters + 3;
    }

    private int end() {
        return hasEntry ? entry() + 1 : entry();
    }

    /** Whether the value of a slot is there from the start of an activation that resumes. */
    boolean isGiven(int slot) {
        return slot >= parameters && slot < end() || slot == 0 && !isStatic;
    }

    /** Returns the slot in the body of a slot of the method. */
    int moved(int slot) {
        return slot < parameters ? slot : slot + end() - parameters;
    }

    /** Returns the entries of a stack map where {@code live} of the method's {@code locals} are kept. */
    List<Object> entries(List<Object> locals, BitSet live) {
        List<Object> entries = new ArrayList<>();
        for (int slot = 0; slot < parameters; ) {
            slot += addEntry(entries, locals, live, slot);
        }
        addOwn(entries, true);
        for (int slot = parameters; slot < locals.size(); ) {
            slot += addEntry(entries, locals, live, slot);
        }
        while (entries.get(entries.size() - 1) == Opcodes.TOP) {
            entries.remove(entries.size() - 1);
        }
        return entries;
    }

    /** Returns the entries at the start of a method: its parameters, the task, what is to be resumed, and the frame if it is set. */
    List<Object> initial(String desc, boolean withFrame) {
        List<Object> entries = new ArrayList<>();
        if (!isStatic) {
            entries.add(owner);
        }
        for (Type type : Type.getArgumentTypes(desc)) {
            entries.add(FrameMethods.verificationType(type));
        }
        addOwn(entries, withFrame);
        return entries;
    }

    /** Returns the entries where nothing but {@code this} and what the weaver adds are known. */
    List<Object> bare() {
        return entries(isStatic ? List.of() : List.of(owner), new BitSet());
    }

    /** Adds the entries of what the weaver adds. */
    private void addOwn(List<Object> entries, boolean withFrame) {
        entries.add(Names.TASK);
        entries.add(Names.FRAME);
        if (withFrame || hasEntry) {
            entries.add(withFrame ? frameType : Opcodes.TOP);
        }
        if (hasEntry) {
            entries.add(Opcodes.INTEGER);
        }
    }

    /** Adds the entry for a slot; returns how many slots it takes. */
    private int addEntry(List<Object> entries, List<Object> locals, BitSet live, int slot) {
        if (slot == 0 && !isStatic) {
            entries.add(owner); // always this, also where a compiler's stack map has forgotten it
            return 1;
        }
        Object type = slot < locals.size() ? locals.get(slot) : Opcodes.TOP;
        if (!live.get(slot)) {
            entries.add(Opcodes.TOP);
            return 1;
        }
        entries.add(type);
        return TypeFlow.isWide(type) ? 2 : 1;
    }
}
