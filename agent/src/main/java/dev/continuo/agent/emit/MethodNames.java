package dev.continuo.agent.emit;

import dev.continuo.agent.Names;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The names of what becomes of one {@code @Async} method.
 *
 * @param owner the internal name of its class
 * @param isInterface whether that is an interface
 * @param isStatic whether the method is static
 * @param body the name of the body
 * @param bodyDesc the descriptor of the body: the method's parameters, the task, and the frame to resume, which is null
 *     for a call, or asks for a result without a box
 * @param resume the name of the resume half
 * @param frame the name of the method that makes frames
 */
record MethodNames(
        String owner,
        boolean isInterface,
        boolean isStatic,
        String body,
        String bodyDesc,
        String resume,
        String frame) {
    static MethodNames of(ClassNode owner, MethodNode method) {
        String unique = unique(owner, method);
        return new MethodNames(
                owner.name,
                (owner.access & Opcodes.ACC_INTERFACE) != 0,
                (method.access & Opcodes.ACC_STATIC) != 0,
                method.name + Names.BODY_SUFFIX,
                bodyDesc(method.desc),
                unique + Names.RESUME_SUFFIX,
                unique + Names.FRAME_SUFFIX);
    }

    /** Returns the descriptor of the body of a method. */
    static String bodyDesc(String desc) {
        Type[] parameters = Type.getArgumentTypes(desc);
        Type[] all = java.util.Arrays.copyOf(parameters, parameters.length + 2);
        all[parameters.length] = Type.getObjectType(Names.TASK);
        all[parameters.length + 1] = Type.getObjectType(Names.FRAME);
        return Type.getMethodDescriptor(Type.getObjectType(Names.OBJECT), all);
    }

    /** Tells overloads apart: the name itself for the first method of a name, then with $1, $2. */
    private static String unique(ClassNode owner, MethodNode method) {
        Set<String> taken = new HashSet<>();
        int before = 0;
        boolean seen = false;
        for (MethodNode other : owner.methods) {
            seen |= other == method;
            before += !seen && other.name.equals(method.name) ? 1 : 0;
            taken.add(other.name);
        }
        String unique = before == 0 ? method.name : method.name + "$" + before;
        while (before > 0 && taken.contains(unique)
                || taken.contains(unique + Names.RESUME_SUFFIX)
                || taken.contains(unique + Names.FRAME_SUFFIX)) {
            unique += "$";
        }
        return unique;
    }
}
