package dev.continuo.agent.weave;

import dev.continuo.agent.Names;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Tells which functional interfaces have an {@code @Async} method, from their class files. */
final class AsyncInterfaces {
    private record Header(Set<String> asyncMethods, Set<String> methods, List<String> interfaces) {}

    private static final Header UNKNOWN = new Header(Set.of(), Set.of(), List.of());

    private final ClassSource classes;
    private final Map<String, Header> headers = new ConcurrentHashMap<>();

    AsyncInterfaces(ClassSource classes) {
        this.classes = classes;
    }

    /** Whether the method of an interface, its own or inherited, is {@code @Async}. */
    boolean isAsync(String interfaceName, String name, String desc) {
        Header header = header(interfaceName);
        if (header.methods.contains(name + desc)) {
            return header.asyncMethods.contains(name + desc);
        }
        return header.interfaces.stream().anyMatch(parent -> isAsync(parent, name, desc));
    }

    /** Whether a method is annotated with {@code @Async}. */
    static boolean isAsync(MethodNode method) {
        return annotation(method, Names.ASYNC) != null;
    }

    /** Returns an annotation of a method; null if it has none of that type. */
    static @Nullable AnnotationNode annotation(MethodNode method, String desc) {
        return annotation(method.visibleAnnotations, desc);
    }

    /** Returns the annotation of a type among those of a declaration; null if there is none. */
    static @Nullable AnnotationNode annotation(@Nullable List<AnnotationNode> annotations, String desc) {
        if (annotations != null) {
            for (AnnotationNode annotation : annotations) {
                if (annotation.desc.equals(desc)) {
                    return annotation;
                }
            }
        }
        return null;
    }

    /** Reads an interface; none of the core of the JDK, which has no {@code @Async} methods. */
    private Header header(String name) {
        Header known = headers.get(name);
        if (known == null) {
            byte[] classFile = name.startsWith("java/") ? null : classes.find(name);
            known = classFile == null ? UNKNOWN : read(classFile);
            headers.put(name, known);
        }
        return known;
    }

    /** Reads what is the same in all versions, so that the interface may be newer than the weaver. */
    private static Header read(byte[] classFile) {
        ClassNode node = new ClassNode();
        new ClassReader(Weaver.withNewestVersion(classFile))
                .accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        Set<String> async = ConcurrentHashMap.newKeySet();
        Set<String> all = ConcurrentHashMap.newKeySet();
        for (MethodNode method : node.methods) {
            all.add(method.name + method.desc);
            if (isAsync(method)) {
                async.add(method.name + method.desc);
            }
        }
        return new Header(async, all, List.copyOf(node.interfaces));
    }
}
