package dev.continuo.agent.weave;

import dev.continuo.agent.analysis.Insns;
import dev.continuo.agent.analysis.TypeFlow;
import dev.continuo.agent.analysis.TypeFlow.Types;
import dev.continuo.agent.emit.Code;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Moves the allocation of objects whose constructor's arguments await, since an uninitialized object can't be saved.
 *
 * <p>In {@code new Foo(await(x))} the object lies uninitialized on the stack across the await. A {@code NEW} whose object
 * is dropped stays in place, so that the class is initialized where Java says; a null takes the object's place; and before
 * the constructor is called, a second {@code NEW} makes the object, which then takes the place of every copy of the null.
 */
final class ConstructorOrder {
    private final String owner;
    private final MethodNode method;

    private ConstructorOrder(String owner, MethodNode method) {
        this.owner = owner;
        this.method = method;
    }

    /** Rewrites a method where an await lies between an allocation and its constructor's call. */
    static void rewrite(String owner, MethodNode method) {
        new ConstructorOrder(owner, method).rewrite();
    }

    private void rewrite() {
        Map<AbstractInsnNode, Types> types = TypeFlow.simulate(
                owner, method, insn -> Insns.isAwait(insn) || isConstructorCall(insn) || followsNew(insn));
        Set<Object> moved = types.entrySet().stream()
                .filter(entry -> Insns.isAwait(entry.getKey()))
                .flatMap(entry -> values(entry.getValue()))
                .filter(TypeFlow::isUninitialized)
                .collect(Collectors.toCollection(HashSet::new));
        if (moved.isEmpty()) {
            return;
        }
        addLabelsOfSamePlace(moved);
        Map<Label, LabelNode> nodes = new HashMap<>();
        for (AbstractInsnNode insn : method.instructions.toArray()) {
            if (insn instanceof LabelNode label) {
                nodes.put(label.getLabel(), label);
            }
        }
        Set<LabelNode> movedNodes =
                moved.stream().map(nodes::get).filter(node -> node != null).collect(Collectors.toSet());
        Map<AbstractInsnNode, Object> allocations = allocations(types, moved);
        for (AbstractInsnNode insn : method.instructions.toArray()) {
            if (insn instanceof FrameNode frame) {
                frame.local = withNulls(frame.local, movedNodes);
                frame.stack = withNulls(frame.stack, movedNodes);
            } else if (isConstructorCall(insn) && types.containsKey(insn)) {
                rewriteCall((MethodInsnNode) insn, types.get(insn), moved);
            }
        }
        allocations.keySet().forEach(this::rewriteAllocation);
    }

    /** Adds the other labels of each allocation: an object is named by any of those before its {@code NEW}. */
    private void addLabelsOfSamePlace(Set<Object> moved) {
        for (AbstractInsnNode insn : method.instructions) {
            if (insn.getOpcode() == Opcodes.NEW) {
                Set<Object> labels = new HashSet<>();
                AbstractInsnNode previous = insn.getPrevious();
                for (; previous != null && previous.getOpcode() < 0; previous = previous.getPrevious()) {
                    if (previous instanceof LabelNode label) {
                        labels.add(label.getLabel());
                    }
                }
                if (!Collections.disjoint(labels, moved)) {
                    moved.addAll(labels);
                }
            }
        }
    }

    private static Stream<Object> values(Types types) {
        return Stream.concat(types.locals().stream(), types.stack().stream());
    }

    private static boolean isConstructorCall(AbstractInsnNode insn) {
        return insn instanceof MethodInsnNode call && call.name.equals("<init>");
    }

    private static boolean followsNew(AbstractInsnNode insn) {
        return insn.getPrevious() != null && insn.getPrevious().getOpcode() == Opcodes.NEW;
    }

    /** Returns the allocations that are moved, each with the type of its object. */
    private static Map<AbstractInsnNode, Object> allocations(Map<AbstractInsnNode, Types> types, Set<Object> moved) {
        Map<AbstractInsnNode, Object> allocations = new HashMap<>();
        types.forEach((insn, at) -> {
            if (followsNew(insn) && !at.stack().isEmpty()) {
                Object top = at.stack().get(at.stack().size() - 1);
                if (moved.contains(top)) {
                    allocations.put(insn.getPrevious(), top);
                }
            }
        });
        return allocations;
    }

    private static List<Object> withNulls(List<Object> types, Collection<LabelNode> moved) {
        return types.stream()
                .map(type -> type instanceof LabelNode node && moved.contains(node) ? Opcodes.NULL : type)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void rewriteAllocation(AbstractInsnNode allocation) {
        Code code = new Code().op(Opcodes.POP).op(Opcodes.ACONST_NULL);
        method.instructions.insert(allocation, code.insns());
    }

    private void rewriteCall(MethodInsnNode call, Types at, Set<Object> moved) {
        Type[] parameters = Type.getArgumentTypes(call.desc);
        int argumentSize = Stream.of(parameters).mapToInt(Type::getSize).sum();
        List<Object> below = at.stack().subList(0, at.stack().size() - argumentSize);
        Object object = below.get(below.size() - 1);
        if (!moved.contains(object)) {
            return;
        }
        Code code = new Code();
        int[] temporaries = storeArguments(code, parameters);
        code.op(Opcodes.POP);
        Deque<Operand> operands = popDownToLowestCopy(code, below.subList(0, below.size() - 1), object);
        code.type(Opcodes.NEW, call.owner).op(Opcodes.DUP);
        for (int i = 0; i < parameters.length; i++) {
            code.load(parameters[i], temporaries[i]);
        }
        code.invoke(Opcodes.INVOKESPECIAL, call.owner, "<init>", call.desc, false);
        replaceCopies(code, operands, at, object);
        method.instructions.insert(call, code.insns());
        method.instructions.remove(call);
    }

    /** Stores the arguments, the last of which is on top of the stack, into locals. */
    private int[] storeArguments(Code code, Type[] parameters) {
        int[] temporaries = new int[parameters.length];
        for (int i = parameters.length - 1; i >= 0; i--) {
            temporaries[i] = temporary(parameters[i]);
            code.var(parameters[i].getOpcode(Opcodes.ISTORE), temporaries[i]);
        }
        return temporaries;
    }

    private record Operand(boolean isCopy, Type type, int temporary) {}

    /** Stores the operands above and including the lowest copy of the object's null; returns them from that one up. */
    private Deque<Operand> popDownToLowestCopy(Code code, List<Object> stack, Object object) {
        Deque<Operand> operands = new ArrayDeque<>();
        int lowest = stack.indexOf(object);
        for (int i = stack.size() - 1; lowest >= 0 && i >= lowest; i--) {
            if (stack.get(i) == Opcodes.TOP) {
                i--; // the second half of a long or double
            }
            boolean copy = stack.get(i) == object;
            Type type = copy ? Type.VOID_TYPE : jvmType(stack.get(i));
            int temporary = copy ? 0 : temporary(type);
            code.add(
                    copy
                            ? new InsnNode(Opcodes.POP)
                            : new org.objectweb.asm.tree.VarInsnNode(type.getOpcode(Opcodes.ISTORE), temporary));
            operands.push(new Operand(copy, type, temporary));
        }
        return operands;
    }

    /** Puts the object, on top of the stack, in the place of every copy of its null. */
    private void replaceCopies(Code code, Deque<Operand> operands, Types at, Object object) {
        boolean onlyOnStack = !at.locals().contains(object);
        if (onlyOnStack && operands.size() == 1) {
            return;
        }
        int temporary = temporary(Type.getObjectType("java/lang/Object"));
        code.astore(temporary);
        for (Operand operand : operands) {
            code.load(
                    operand.isCopy ? Type.getObjectType("java/lang/Object") : operand.type,
                    operand.isCopy ? temporary : operand.temporary);
        }
        for (int slot = 0; slot < at.locals().size(); slot++) {
            if (at.locals().get(slot) == object) {
                code.aload(temporary).astore(slot);
            }
        }
    }

    private int temporary(Type type) {
        int slot = method.maxLocals;
        method.maxLocals += type.getSize();
        return slot;
    }

    private static Type jvmType(Object type) {
        if (type == Opcodes.INTEGER) {
            return Type.INT_TYPE;
        }
        if (type == Opcodes.LONG) {
            return Type.LONG_TYPE;
        }
        if (type == Opcodes.FLOAT) {
            return Type.FLOAT_TYPE;
        }
        return type == Opcodes.DOUBLE ? Type.DOUBLE_TYPE : Type.getObjectType("java/lang/Object");
    }
}
