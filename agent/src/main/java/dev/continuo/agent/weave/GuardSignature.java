package dev.continuo.agent.weave;

import dev.continuo.agent.Names;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The signatures of the generated methods that find guards: the object of the guarded method, and its parameters. They
 * are in Java, in the same package, and take for an object what can't be named there, such as a private class.
 */
final class GuardSignature {
    private final ClassNode owner;
    private final Map<String, InnerClassNode> nested = new HashMap<>();

    /** Makes the signatures for the guards of a class, whose file lists all nested classes that its methods take. */
    GuardSignature(ClassNode owner) {
        this.owner = owner;
        owner.innerClasses.forEach(each -> nested.put(each.name, each));
    }

    /** Returns the descriptor for a guarded method. */
    String of(MethodNode method, String result) {
        boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
        Stream<Type> self = isStatic ? Stream.of() : Stream.of(Type.getObjectType(owner.name));
        return Stream.concat(self, Stream.of(Type.getArgumentTypes(method.desc)))
                .map(this::named)
                .collect(Collectors.joining("", "(", ")" + result));
    }

    private String named(Type type) {
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        if (element.getSort() != Type.OBJECT || isNameable(element.getInternalName())) {
            return type.getDescriptor();
        }
        int dimensions = type.getSort() == Type.ARRAY ? type.getDimensions() : 0;
        return "[".repeat(dimensions) + "L" + Names.OBJECT + ";";
    }

    private boolean isNameable(String name) {
        boolean samePackage = packageOf(name).equals(packageOf(owner.name));
        for (InnerClassNode each = nested.get(name); each != null; each = nested.get(String.valueOf(each.outerName))) {
            boolean isPublic = (each.access & Opcodes.ACC_PUBLIC) != 0;
            boolean isPrivate = (each.access & Opcodes.ACC_PRIVATE) != 0;
            if (isPrivate || !isPublic && !samePackage) {
                return false;
            }
        }
        return true;
    }

    private static String packageOf(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }
}
