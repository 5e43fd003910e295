package dev.continuo.agent.emit;

import dev.continuo.agent.Names;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Writes awaited calls: a plain call where the target is surely woven. Elsewhere it is known at the first run only, and for
 * each class of receivers, whether the implementation is woven: its body is called then, else the method itself.
 */
public final class CallLinker {
    private static final String LOOKUP = "Ljava/lang/invoke/MethodHandles$Lookup;";
    private static final Handle CALL = bootstrap("bootstrap");
    private static final Handle TEST = bootstrap("test");

    private final String owner;
    private final Set<String> wovenHere;

    /**
     * Makes a linker for the calls of one class.
     *
     * @param owner the internal name of the class
     * @param wovenHere name and descriptor of its private and static methods that are woven with it
     */
    public CallLinker(String owner, Set<String> wovenHere) {
        this.owner = owner;
        this.wovenHere = wovenHere;
    }

    private static Handle bootstrap(String name) {
        return new Handle(
                Opcodes.H_INVOKESTATIC,
                Names.ASYNC_CALLS,
                name,
                "(" + LOOKUP + "Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;)"
                        + "Ljava/lang/invoke/CallSite;",
                false);
    }

    /**
     * Writes a call of a method's body, with the receiver, the arguments, the task and what is to be resumed on the stack,
     * as one instruction.
     *
     * @param code where to write
     * @param call the call of the method
     */
    void link(Code code, MethodInsnNode call) {
        if (isSure(call)) {
            callBody(code, call);
        } else {
            code.invokeDynamic(call.name, siteDesc(call), CALL, original(call));
        }
    }

    /** Whether a call surely reaches a woven method. */
    boolean isSure(MethodInsnNode call) {
        return call.owner.equals(owner) && wovenHere.contains(call.name + call.desc);
    }

    /** Whether the receiver's class decides what a call reaches. */
    static boolean isSelected(MethodInsnNode call) {
        return call.getOpcode() == Opcodes.INVOKEVIRTUAL || call.getOpcode() == Opcodes.INVOKEINTERFACE;
    }

    /** Asks whether a call reaches a woven method; takes the receiver, if its class decides, from the stack. */
    void test(Code code, MethodInsnNode call) {
        String desc = isSelected(call) ? "(" + Names.OBJECT_DESC + ")Z" : "()Z";
        code.invokeDynamic(call.name, desc, TEST, original(call));
    }

    /** Calls the body, with the receiver, the arguments, the task and what is to be resumed on the stack. */
    void callBody(Code code, MethodInsnNode call) {
        String body = call.name + Names.BODY_SUFFIX;
        code.invoke(call.getOpcode(), call.owner, body, MethodNames.bodyDesc(call.desc), call.itf);
    }

    /** Calls the method itself, with the receiver and the arguments on the stack, and awaits what it returns. */
    void callMethod(Code code, MethodInsnNode call, int taskSlot) {
        code.invoke(call.getOpcode(), call.owner, call.name, call.desc, call.itf)
                .await(taskSlot);
    }

    private static Handle original(MethodInsnNode call) {
        return new Handle(handleTag(call), call.owner, call.name, call.desc, call.itf);
    }

    /** Takes a receiver of this class as an Object: in a hidden class the name of the class means another. */
    private String siteDesc(MethodInsnNode call) {
        if (call.getOpcode() == Opcodes.INVOKESTATIC) {
            return MethodNames.bodyDesc(call.desc);
        }
        boolean isOwn = call.getOpcode() == Opcodes.INVOKESPECIAL || call.owner.equals(owner);
        String receiver = isOwn ? Names.OBJECT : call.owner;
        Type[] parameters = Type.getArgumentTypes(MethodNames.bodyDesc(call.desc));
        Type[] withReceiver = new Type[parameters.length + 1];
        withReceiver[0] = Type.getObjectType(receiver);
        System.arraycopy(parameters, 0, withReceiver, 1, parameters.length);
        return Type.getMethodDescriptor(Type.getObjectType(Names.OBJECT), withReceiver);
    }

    private static int handleTag(MethodInsnNode call) {
        return switch (call.getOpcode()) {
            case Opcodes.INVOKESTATIC -> Opcodes.H_INVOKESTATIC;
            case Opcodes.INVOKESPECIAL -> Opcodes.H_INVOKESPECIAL;
            case Opcodes.INVOKEINTERFACE -> Opcodes.H_INVOKEINTERFACE;
            default -> Opcodes.H_INVOKEVIRTUAL;
        };
    }
}
