package dev.continuo.agent.emit;

import dev.continuo.agent.Names;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** A list of instructions in the making. */
public final class Code {
    private final InsnList insns = new InsnList();

    /** Makes an empty list. */
    public Code() {}

    /**
     * Returns the instructions; adding them elsewhere empties this code.
     *
     * @return the instructions
     */
    public InsnList insns() {
        return insns;
    }

    /**
     * Adds an instruction.
     *
     * @param insn the instruction
     * @return this
     */
    public Code add(AbstractInsnNode insn) {
        insns.add(insn);
        return this;
    }

    /**
     * Adds an instruction without operands.
     *
     * @param opcode its opcode
     * @return this
     */
    public Code op(int opcode) {
        return add(new InsnNode(opcode));
    }

    /**
     * Adds a load or store.
     *
     * @param opcode its opcode
     * @param slot the local
     * @return this
     */
    public Code var(int opcode, int slot) {
        return add(new VarInsnNode(opcode, slot));
    }

    /**
     * Loads a reference.
     *
     * @param slot the local
     * @return this
     */
    public Code aload(int slot) {
        return var(Opcodes.ALOAD, slot);
    }

    /**
     * Stores a reference.
     *
     * @param slot the local
     * @return this
     */
    public Code astore(int slot) {
        return var(Opcodes.ASTORE, slot);
    }

    /**
     * Loads a value of a type.
     *
     * @param type the type
     * @param slot the local
     * @return this
     */
    public Code load(Type type, int slot) {
        return var(type.getOpcode(Opcodes.ILOAD), slot);
    }

    /**
     * Loads the parameters of a method.
     *
     * @param types the parameters' types
     * @param firstSlot the slot of the first
     * @return this
     */
    public Code loadAll(Type[] types, int firstSlot) {
        int slot = firstSlot;
        for (Type type : types) {
            load(type, slot);
            slot += type.getSize();
        }
        return this;
    }

    /**
     * Awaits what is on top of the stack, which its result or the request to suspend replaces.
     *
     * @param taskSlot the local that holds the running task
     * @return this
     */
    Code await(int taskSlot) {
        String desc = "(" + Names.OBJECT_DESC + Names.TASK_DESC + ")" + Names.OBJECT_DESC;
        return aload(taskSlot).invokeStatic(Names.AWAITS, "await", desc);
    }

    /**
     * Pushes an int.
     *
     * @param value the int
     * @return this
     */
    public Code push(int value) {
        if (value >= -1 && value <= 5) {
            return op(Opcodes.ICONST_0 + value);
        }
        if (value >= Byte.MIN_VALUE && value <= Byte.MAX_VALUE) {
            return add(new IntInsnNode(Opcodes.BIPUSH, value));
        }
        if (value >= Short.MIN_VALUE && value <= Short.MAX_VALUE) {
            return add(new IntInsnNode(Opcodes.SIPUSH, value));
        }
        return add(new LdcInsnNode(value));
    }

    /**
     * Pushes a string.
     *
     * @param value the string
     * @return this
     */
    public Code push(String value) {
        return add(new LdcInsnNode(value));
    }

    /**
     * Pushes the default value of a type.
     *
     * @param type the type
     * @return this
     */
    public Code pushDefault(Type type) {
        return switch (type.getSort()) {
            case Type.LONG -> op(Opcodes.LCONST_0);
            case Type.FLOAT -> op(Opcodes.FCONST_0);
            case Type.DOUBLE -> op(Opcodes.DCONST_0);
            case Type.OBJECT, Type.ARRAY -> op(Opcodes.ACONST_NULL);
            default -> op(Opcodes.ICONST_0);
        };
    }

    /**
     * Adds a field access.
     *
     * @param opcode its opcode
     * @param owner the field's class
     * @param name its name
     * @param desc its descriptor
     * @return this
     */
    public Code field(int opcode, String owner, String name, String desc) {
        return add(new FieldInsnNode(opcode, owner, name, desc));
    }

    /**
     * Adds a call.
     *
     * @param opcode its opcode
     * @param owner the method's class
     * @param name its name
     * @param desc its descriptor
     * @param isInterface whether the class is an interface
     * @return this
     */
    public Code invoke(int opcode, String owner, String name, String desc, boolean isInterface) {
        return add(new MethodInsnNode(opcode, owner, name, desc, isInterface));
    }

    /**
     * Adds a call of a static method of a class.
     *
     * @param owner the method's class
     * @param name its name
     * @param desc its descriptor
     * @return this
     */
    public Code invokeStatic(String owner, String name, String desc) {
        return invoke(Opcodes.INVOKESTATIC, owner, name, desc, false);
    }

    /**
     * Adds a dynamically linked call.
     *
     * @param name its name
     * @param desc its descriptor
     * @param bootstrap links it
     * @param arguments what the bootstrap is given
     * @return this
     */
    public Code invokeDynamic(String name, String desc, Handle bootstrap, Object... arguments) {
        return add(new InvokeDynamicInsnNode(name, desc, bootstrap, arguments));
    }

    /**
     * Adds an instruction with a type operand.
     *
     * @param opcode its opcode
     * @param internalName the type
     * @return this
     */
    public Code type(int opcode, String internalName) {
        return add(new TypeInsnNode(opcode, internalName));
    }

    /**
     * Casts the reference on top of the stack.
     *
     * @param internalName the type; no cast for Object
     * @return this
     */
    public Code cast(String internalName) {
        return internalName.equals(Names.OBJECT) ? this : type(Opcodes.CHECKCAST, internalName);
    }

    /**
     * Adds a jump.
     *
     * @param opcode its opcode
     * @param target where to
     * @return this
     */
    public Code jump(int opcode, LabelNode target) {
        return add(new JumpInsnNode(opcode, target));
    }

    /**
     * Adds a stack map.
     *
     * @param locals the types of the locals, a long or double being one entry
     * @param stack the types on the stack
     * @return this
     */
    public Code frame(List<Object> locals, List<Object> stack) {
        return add(new FrameNode(Opcodes.F_NEW, locals.size(), locals.toArray(), stack.size(), stack.toArray()));
    }

    /**
     * Starts a line.
     *
     * @param line the line; none is started for 0
     * @return this
     */
    public Code line(int line) {
        if (line > 0) {
            LabelNode start = new LabelNode();
            add(start);
            add(new LineNumberNode(line, start));
        }
        return this;
    }
}
