package dev.continuo.agent.emit;

import dev.continuo.agent.Names;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Writes awaited calls: a plain call where the target is surely woven, elsewhere one that is linked at its first run,
 * when it is known which implementation the receiver has and whether that is woven.
 */
public final class CallLinker {
    private static final Handle BOOTSTRAP = new Handle(
            Opcodes.H_INVOKESTATIC,
            Names.ASYNC_CALLS,
            "bootstrap",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
                    + "Ljava/lang/invoke/MethodHandle;)Ljava/lang/invoke/CallSite;",
            false);

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

    /**
     * Writes a call of a method's body, with the receiver, the arguments, the task and what is to be resumed on the stack.
     *
     * @param code where to write
     * @param call the call of the method
     */
    void link(Code code, MethodInsnNode call) {
        if (call.owner.equals(owner) && wovenHere.contains(call.name + call.desc)) {
            String body = call.name + Names.BODY_SUFFIX;
            code.invoke(call.getOpcode(), owner, body, MethodNames.bodyDesc(call.desc), call.itf);
            return;
        }
        Handle original = new Handle(handleTag(call), call.owner, call.name, call.desc, call.itf);
        code.invokeDynamic(call.name, siteDesc(call), BOOTSTRAP, original);
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
