package dev.continuo.agent.emit;

import dev.continuo.agent.Names;
import dev.continuo.agent.analysis.Handlers;
import dev.continuo.agent.analysis.Insns;
import dev.continuo.agent.analysis.Liveness;
import dev.continuo.agent.diagnostic.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Writes the body of a woven method, which takes over the method's instructions.
 *
 * <p>The head tests whether it is given a frame to resume and, if so, switches to its suspension point. A fresh call runs the
 * instructions as they were, with one comparison after each await; what suspends and what resumes lies behind them.
 */
final class BodyWriter {
    /** The body is seen and overridden as its method is. */
    private static final int KEPT_ACCESS = Opcodes.ACC_PUBLIC
            | Opcodes.ACC_PROTECTED
            | Opcodes.ACC_PRIVATE
            | Opcodes.ACC_STATIC
            | Opcodes.ACC_FINAL
            | Opcodes.ACC_STRICT;

    /** In a body with more suspension points calls are linked as a whole, which takes more stack and less code. */
    private static final int MAX_POINTS_WITH_TESTS = 64;

    private final MethodNames names;
    private final MethodNode method;
    private final Set<AbstractInsnNode> valueReturns;
    private final CallLinker calls;
    private final Set<LabelNode> targets;
    private final Handlers tries;
    private final PointFinder finder;
    private final List<SuspensionPoint> points;
    private final FrameShape shape;
    private final LoopEntries loops;
    private final Slots slots;
    private final InsnList insns;
    private final LabelNode start = new LabelNode();
    private final LabelNode resumed = new LabelNode();
    private final Set<LabelNode> behindBody = new HashSet<>(Set.of(resumed));
    private final Map<Integer, SelectedCall> selectedCalls = new HashMap<>();

    BodyWriter(ClassNode owner, MethodNode method, Set<AbstractInsnNode> valueReturns, CallLinker calls) {
        this.names = MethodNames.of(owner, method);
        this.method = method;
        this.valueReturns = valueReturns;
        this.calls = calls;
        targets = Insns.targets(method);
        tries = new Handlers(method);
        finder = new PointFinder(owner.name, method, targets, tries);
        points = finder.points();
        shape = finder.shape();
        loops = new LoopEntries(method, tries, points);
        slots = new Slots(
                Slots.parameterSize(method), names.isStatic(), owner.name, shape.internalName(), !loops.isEmpty());
        insns = method.instructions;
    }

    FrameShape shape() {
        return shape;
    }

    List<SuspensionPoint> points() {
        return points;
    }

    /** Returns the body; the method is left without instructions. */
    MethodNode write() {
        List<List<TryCatchBlockNode>> handlers =
                points.stream().map(point -> tries.of(point.await())).toList();
        Liveness liveness = finder.liveness();
        List<List<Object>> doneEntries = new ArrayList<>();
        for (SuspensionPoint point : points) {
            doneEntries.add(slots.entries(finder.locals(point), liveLocals(liveness, point)));
        }
        rewriteStackMaps(liveness);
        moveLocals();
        PrimitiveResults results = new PrimitiveResults(slots, targets, method.signature);
        Code behind = new Code();
        for (AbstractInsnNode insn : insns.toArray()) {
            if (insn.getOpcode() == Opcodes.ARETURN && !valueReturns.contains(insn)) {
                writeTailReturn(insn, behind);
            } else if (insn.getOpcode() == Opcodes.ARETURN) {
                results.writeReturn(insns, insn);
            }
        }
        CurrentTask.completeCaughtTraces(method, slots.task());
        CurrentTask.use(method, slots.task());
        for (int i = 0; i < points.size(); i++) {
            SuspensionPoint point = points.get(i);
            boolean isSimple = point.call() != null && tries.of(point.call()).equals(handlers.get(i));
            writePoint(point, isSimple, doneEntries.get(i), behind);
        }
        loops.write(insns, behind, slots, behindBody);
        writeHead(behind);
        insns.add(behind.insns());
        FarJumps.widen(insns, behindBody);
        return body(handlers);
    }

    private BitSet liveLocals(Liveness liveness, SuspensionPoint point) {
        BitSet live = new BitSet();
        for (SavedValue local : point.locals()) {
            int slot = local.slot();
            live.set(slot);
        }
        live.and(liveness.before(point.await()));
        return live;
    }

    private void rewriteStackMaps(Liveness liveness) {
        for (AbstractInsnNode insn : insns.toArray()) {
            if (insn instanceof FrameNode frame) {
                frame.local = slots.entries(bySlot(frame.local), liveness.before(frame));
            }
        }
    }

    /** Returns the types by slot of the entries of a stack map, in which a long or double is one entry. */
    private static List<Object> bySlot(List<Object> entries) {
        List<Object> types = new ArrayList<>();
        for (Object entry : entries) {
            types.add(entry);
            if (entry == Opcodes.LONG || entry == Opcodes.DOUBLE) {
                types.add(Opcodes.TOP);
            }
        }
        return types;
    }

    private void moveLocals() {
        for (AbstractInsnNode insn : insns) {
            if (insn instanceof VarInsnNode access) {
                access.var = slots.moved(access.var);
            } else if (insn instanceof IincInsnNode increment) {
                increment.var = slots.moved(increment.var);
            }
        }
        if (method.localVariables != null) {
            for (LocalVariableNode variable : method.localVariables) {
                variable.index = slots.moved(variable.index);
            }
        }
    }

    /** Ends in what is returned: a call's own answer, or that of awaiting the value at hand. */
    private void writeTailReturn(AbstractInsnNode areturn, Code behind) {
        AbstractInsnNode previous = Insns.previousInLine(areturn, targets);
        if (Insns.mayBeAsyncCall(previous)) {
            boolean isSimple = finder.isAlone(areturn) && tries.of(previous).isEmpty();
            int line = Problem.line(method, previous);
            SelectedCall selected = linkCall(
                    (MethodInsnNode) previous, isSimple, code -> code.aload(slots.resuming())); // its caller is ours
            if (selected != null) {
                selected.writeUnwoven(behind, slots.bare(), List.of(), line);
                behind.op(Opcodes.ARETURN);
                behindBody.add(selected.unwoven());
            }
        } else {
            Code await = new Code();
            await.await(slots.task());
            insns.insertBefore(areturn, await.insns());
        }
    }

    /**
     * Calls the body of a method; {@code request} pushes what says how its result may come.
     *
     * @return what is to be written behind the body; null for nothing
     */
    private @Nullable SelectedCall linkCall(MethodInsnNode call, boolean isSimple, Consumer<Code> request) {
        if (isSimple && points.size() <= MAX_POINTS_WITH_TESTS && !calls.isSure(call)) {
            SelectedCall selected = new SelectedCall(call, calls, slots, slots.moved(method.maxLocals));
            selected.write(insns, request);
            return selected;
        }
        Code code = new Code().aload(slots.task());
        request.accept(code);
        calls.link(code, call);
        insns.insert(call, code.insns());
        insns.remove(call);
        return null;
    }

    private void writePoint(SuspensionPoint point, boolean isSimple, List<Object> entries, Code behind) {
        List<Object> stack = new ArrayList<>();
        point.stack().forEach(value -> stack.add(value.type()));
        List<Object> below = List.copyOf(stack);
        stack.add(Names.OBJECT);
        SelectedCall selected = writeAwait(point, isSimple, entries, stack);
        if (selected != null) {
            selected.writeUnwoven(behind, entries, below, point.line());
            suspendIfToldTo(behind, point).jump(Opcodes.GOTO, point.done());
            selectedCalls.put(point.label(), selected);
            behindBody.add(selected.unwoven());
        }
        writeSuspend(point, entries, stack, behind);
        writeResume(point, behind);
    }

    private @Nullable SelectedCall writeAwait(
            SuspensionPoint point, boolean isSimple, List<Object> entries, List<Object> stack) {
        Code code = new Code();
        MethodInsnNode call = point.call();
        SelectedCall selected = null;
        if (call == null) {
            code.await(slots.task());
        } else {
            removeBetween(call, point.await());
            PrimitiveResults.Unboxing unboxed = PrimitiveResults.unboxingOf(point.await(), targets);
            if (unboxed == null) {
                selected = linkCall(call, isSimple, none -> none.op(Opcodes.ACONST_NULL));
            } else {
                selected = linkCall(call, isSimple, unboxed::pushRequest);
                takeUnboxed(unboxed, entries, stack, code);
            }
        }
        suspendIfToldTo(code, point).add(point.done()).frame(entries, stack);
        separateStackMaps(point.await().getNext(), code);
        insns.insert(point.await(), code.insns());
        insns.remove(point.await());
        return selected;
    }

    private static Code suspendIfToldTo(Code code, SuspensionPoint point) {
        code.op(Opcodes.DUP).field(Opcodes.GETSTATIC, Names.SUSPENSION, "SUSPENDED", Names.OBJECT_DESC);
        return code.jump(Opcodes.IF_ACMPEQ, point.suspend());
    }

    /** Fetches a result that comes without a box, and goes on behind the instructions that would unbox it. */
    private void takeUnboxed(PrimitiveResults.Unboxing unboxed, List<Object> entries, List<Object> stack, Code code) {
        LabelNode boxed = new LabelNode();
        LabelNode after = new LabelNode();
        code.op(Opcodes.DUP).field(Opcodes.GETSTATIC, Names.UNBOXED, "ANSWER", Names.OBJECT_DESC);
        code.jump(Opcodes.IF_ACMPNE, boxed).op(Opcodes.POP).aload(slots.task());
        unboxed.take(code);
        code.jump(Opcodes.GOTO, after).add(boxed).frame(entries, stack);
        List<Object> unboxedStack = new ArrayList<>(stack.subList(0, stack.size() - 1));
        unboxedStack.add(FrameMethods.verificationType(unboxed.type()));
        Code behind = new Code().add(after).frame(entries, unboxedStack);
        separateStackMaps(unboxed.last().getNext(), behind);
        insns.insert(unboxed.last(), behind.insns());
    }

    /** Removes the cast of a call's result, which the body doesn't return as the declared type. */
    private void removeBetween(AbstractInsnNode call, AbstractInsnNode await) {
        AbstractInsnNode insn = call.getNext();
        while (insn != await) {
            AbstractInsnNode next = insn.getNext();
            if (insn.getOpcode() == Opcodes.CHECKCAST) {
                insns.remove(insn);
            }
            insn = next;
        }
    }

    /** Adds an instruction where another stack map would follow at the same offset. */
    private static void separateStackMaps(@Nullable AbstractInsnNode following, Code code) {
        if (Insns.mapAt(following) != null) {
            code.op(Opcodes.NOP);
        }
    }

    private void writeSuspend(SuspensionPoint point, List<Object> entries, List<Object> stack, Code code) {
        behindBody.add(point.suspend());
        code.add(point.suspend()).frame(entries, stack).line(point.line()).op(Opcodes.POP);
        code.aload(slots.frame());
        FrameMethods.makeFrame(code, names, shape);
        code.astore(slots.frame());
        for (int i = point.stack().size() - 1; i >= 0; i--) {
            point.stack().get(i).save(code, shape, slots.frame());
        }
        for (SavedValue local : point.locals()) {
            moved(local).save(code, shape, slots.frame());
        }
        code.aload(slots.frame()).push(point.label()).field(Opcodes.PUTFIELD, Names.FRAME, "label", "I");
        code.aload(slots.task()).aload(slots.frame());
        code.invoke(
                Opcodes.INVOKEVIRTUAL,
                Names.CONTINUATION,
                "suspend",
                "(L" + Names.FRAME + ";)" + Names.OBJECT_DESC,
                false);
        code.op(Opcodes.ARETURN);
    }

    private void writeResume(SuspensionPoint point, Code code) {
        code.add(point.resume()).frame(slots.bare(), List.of()).line(point.line());
        if (loops.concerns(point)) {
            code.push(0).var(Opcodes.ISTORE, slots.entry());
        }
        for (SavedValue local : point.locals()) {
            moved(local).restore(code, shape, slots.frame());
        }
        for (SavedValue operand : point.stack()) {
            operand.restore(code, shape, slots.frame());
        }
        code.add(point.deliver()).aload(slots.task());
        code.invoke(Opcodes.INVOKEVIRTUAL, Names.CONTINUATION, "received", "()" + Names.OBJECT_DESC, false);
        code.add(point.delivered()).jump(Opcodes.GOTO, point.done());
    }

    private SavedValue moved(SavedValue local) {
        return new SavedValue(local.type(), slots.moved(local.slot()), local.index());
    }

    private void writeHead(Code behind) {
        LabelNode begin = new LabelNode();
        Code head = new Code();
        if (!loops.isEmpty()) {
            head.push(0).var(Opcodes.ISTORE, slots.entry());
        }
        head.aload(slots.resuming()).jump(Opcodes.IFNULL, begin);
        head.aload(slots.resuming()).type(Opcodes.INSTANCEOF, Names.UNBOXED).jump(Opcodes.IFEQ, resumed);
        head.add(begin).frame(slots.initial(method.desc, false), List.of());
        head.op(Opcodes.ACONST_NULL).astore(slots.frame());
        head.add(start).frame(slots.initial(method.desc, true), List.of());
        separateStackMaps(insns.getFirst(), head);
        insns.insert(head.insns());

        LabelNode fresh = new LabelNode();
        behind.add(resumed).frame(slots.initial(method.desc, false), List.of()).aload(slots.resuming());
        behind.type(Opcodes.CHECKCAST, shape.internalName()).astore(slots.frame());
        behind.op(Opcodes.ACONST_NULL).astore(slots.resuming());
        if (!points.isEmpty()) {
            behind.aload(slots.frame()).field(Opcodes.GETFIELD, Names.FRAME, "label", "I");
            LabelNode[] labels = points.stream().map(loops::entry).toArray(LabelNode[]::new);
            behind.add(new TableSwitchInsnNode(1, labels.length, fresh, labels));
            behind.add(fresh).frame(slots.initial(method.desc, true), List.of());
        }
        for (SavedValue argument : FrameMethods.arguments(method)) {
            argument.restore(behind, shape, slots.frame());
        }
        behind.jump(Opcodes.GOTO, start);
    }

    private MethodNode body(List<List<TryCatchBlockNode>> handlers) {
        MethodNode body = new MethodNode(
                method.access & KEPT_ACCESS | Opcodes.ACC_SYNTHETIC, names.body(), names.bodyDesc(), null, null);
        body.instructions.add(insns);
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            body.tryCatchBlocks.add(block);
            for (int i = 0; i < points.size(); i++) {
                if (handlers.get(i).contains(block)) {
                    body.tryCatchBlocks.add(new TryCatchBlockNode(
                            points.get(i).deliver(), points.get(i).delivered(), block.handler, block.type));
                    SelectedCall selected = selectedCalls.get(points.get(i).label());
                    if (selected != null) {
                        body.tryCatchBlocks.add(selected.handler(block));
                    }
                }
            }
        }
        body.localVariables = method.localVariables;
        body.maxLocals = method.maxLocals + slots.entry() + 1;
        method.tryCatchBlocks = new ArrayList<>();
        method.localVariables = null;
        return body;
    }
}
