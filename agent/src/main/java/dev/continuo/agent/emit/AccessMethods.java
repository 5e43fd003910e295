package dev.continuo.agent.emit;

import dev.continuo.agent.Names;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Writes the small methods through which bodies are reached, or kept from being reached. */
public final class AccessMethods {
    private static final int VISIBILITY = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;

    /** As many characters surely fit into a constant; each takes up to three bytes of its 65535. */
    private static final int MAX_MESSAGE = 20_000;

    private AccessMethods() {}

    /**
     * Writes the body of an abstract method, for implementations that aren't woven: it calls the method and awaits.
     *
     * @param owner the class
     * @param method the abstract method
     * @return the body
     */
    public static MethodNode abstractBody(ClassNode owner, MethodNode method) {
        boolean isInterface = (owner.access & Opcodes.ACC_INTERFACE) != 0;
        MethodNode body = body(method, method.access & VISIBILITY | Opcodes.ACC_SYNTHETIC);
        Type[] parameters = Type.getArgumentTypes(method.desc);
        Code code = new Code().aload(0).loadAll(parameters, 1);
        int opcode = isInterface ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        code.invoke(opcode, owner.name, method.name, method.desc, isInterface);
        code.await(Slots.parameterSize(method)).op(Opcodes.ARETURN);
        body.instructions.add(code.insns());
        return body;
    }

    /**
     * Writes the body of a bridge method: calls the body of the method that it leads to.
     *
     * @param owner the class
     * @param bridge the bridge
     * @param target the call in it
     * @param calls writes awaited calls
     * @return the body
     */
    public static MethodNode bridgeBody(ClassNode owner, MethodNode bridge, MethodInsnNode target, CallLinker calls) {
        MethodNode body = body(bridge, bridge.access & VISIBILITY | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE);
        int task = Slots.parameterSize(bridge);
        Code code = new Code();
        LabelNode unwoven = new LabelNode();
        if (!calls.isSure(target)) {
            if (CallLinker.isSelected(target)) {
                code.aload(0);
            }
            calls.test(code, target);
            code.jump(Opcodes.IFEQ, unwoven);
        }
        loadBridged(code, bridge, target);
        code.aload(task).aload(task + 1);
        calls.callBody(code, target);
        code.op(Opcodes.ARETURN);
        if (!calls.isSure(target)) {
            List<Object> entries = new ArrayList<>(List.of(owner.name));
            for (Type parameter : Type.getArgumentTypes(body.desc)) {
                entries.add(FrameMethods.verificationType(parameter));
            }
            code.add(unwoven).frame(entries, List.of());
            loadBridged(code, bridge, target);
            calls.callMethod(code, target, task);
            code.op(Opcodes.ARETURN);
        }
        body.instructions.add(code.insns());
        return body;
    }

    private static void loadBridged(Code code, MethodNode bridge, MethodInsnNode target) {
        Type[] from = Type.getArgumentTypes(bridge.desc);
        Type[] to = Type.getArgumentTypes(target.desc);
        code.aload(0);
        int slot = 1;
        for (int i = 0; i < from.length; i++) {
            code.load(from[i], slot);
            if (!from[i].equals(to[i])) {
                code.cast(to[i].getInternalName());
            }
            slot += from[i].getSize();
        }
    }

    /**
     * Writes the body of an accessor, through which nested classes of old class files reach a private method.
     *
     * @param accessor the accessor
     * @param target the call in it
     * @param calls writes awaited calls
     * @return the body
     */
    public static MethodNode accessorBody(MethodNode accessor, MethodInsnNode target, CallLinker calls) {
        MethodNode body = body(accessor, Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC);
        Code code = new Code().loadAll(Type.getArgumentTypes(body.desc), 0);
        calls.link(code, target);
        body.instructions.add(code.op(Opcodes.ARETURN).insns());
        return body;
    }

    private static MethodNode body(MethodNode method, int access) {
        return new MethodNode(access, method.name + Names.BODY_SUFFIX, MethodNames.bodyDesc(method.desc), null, null);
    }

    /**
     * Makes a method throw what was wrong with its class.
     *
     * @param method the method
     * @param message what was wrong
     */
    public static void poison(MethodNode method, String message) {
        method.instructions.clear();
        method.tryCatchBlocks = new ArrayList<>();
        method.localVariables = null;
        method.visibleLocalVariableAnnotations = null;
        method.invisibleLocalVariableAnnotations = null;
        method.instructions.add(new TypeInsnNode(Opcodes.NEW, Names.WEAVE_ERROR));
        method.instructions.add(new InsnNode(Opcodes.DUP));
        method.instructions.add(new LdcInsnNode(cut(message)));
        method.instructions.add(
                new MethodInsnNode(Opcodes.INVOKESPECIAL, Names.WEAVE_ERROR, "<init>", "(Ljava/lang/String;)V", false));
        method.instructions.add(new InsnNode(Opcodes.ATHROW));
    }

    /** Shortens a message that no constant could hold: a class with many mistakes must not load as it is. */
    private static String cut(String message) {
        return message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE) + "\u2026";
    }
}
