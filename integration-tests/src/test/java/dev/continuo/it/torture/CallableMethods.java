package dev.continuo.it.torture;

import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/** The static methods that can be called with made-up arguments, in packages that mostly compute. */
final class CallableMethods {
    private static final List<String> PACKAGES = List.of(
            "com/fasterxml/jackson/core/io/",
            "com/fasterxml/jackson/core/util/",
            "com/google/common/base/",
            "com/google/common/escape/",
            "com/google/common/hash/",
            "com/google/common/math/",
            "com/google/common/net/",
            "com/google/common/primitives/",
            "com/google/gson/internal/bind/util/",
            "io/netty/handler/codec/http/",
            "io/netty/util/internal/MathUtil",
            "io/netty/util/internal/StringUtil",
            "io/netty/util/NetUtil",
            "kotlin/collections/",
            "kotlin/math/",
            "kotlin/ranges/",
            "kotlin/text/",
            "kotlin/UnsignedKt",
            "net/bytebuddy/jar/asm/Type",
            "org/antlr/v4/runtime/misc/",
            "org/apache/commons/codec/",
            "org/apache/commons/collections4/",
            "org/apache/commons/io/FilenameUtils",
            "org/apache/commons/io/EndianUtils",
            "org/apache/commons/lang3/",
            "org/apache/commons/math3/",
            "org/apache/lucene/util/",
            "org/codehaus/groovy/runtime/StringGroovyMethods",
            "org/codehaus/groovy/util/",
            "org/eclipse/jdt/core/compiler/CharOperation",
            "org/eclipse/jdt/internal/compiler/util/Util",
            "org/eclipse/jetty/util/StringUtil",
            "org/eclipse/jetty/util/URIUtil",
            "org/eclipse/jgit/lib/",
            "org/eclipse/jgit/util/",
            "org/h2/util/Bits",
            "org/h2/util/DateTimeUtils",
            "org/h2/util/MathUtils",
            "org/h2/util/StringUtils",
            "org/h2/util/json/",
            "org/hibernate/internal/util/StringHelper",
            "org/jsoup/internal/",
            "org/objectweb/asm/",
            "org/postgresql/util/",
            "org/springframework/util/",
            "scala/math/",
            "scala/util/hashing/");

    private CallableMethods() {}

    /** Whether a class is one whose methods can be called. */
    static boolean isInPackage(String owner) {
        return PACKAGES.stream().anyMatch(owner::startsWith);
    }

    /** Whether a method can be called. */
    static boolean contains(MethodNode method) {
        return (method.access & Opcodes.ACC_STATIC) != 0
                && method.name.charAt(0) != '<'
                && !method.name.startsWith("lambda$")
                && (Type.getReturnType(method.desc).getSort() != Type.VOID || takesArray(method))
                && Stream.of(Type.getArgumentTypes(method.desc))
                        .map(Type::getDescriptor)
                        .allMatch(Arguments::canMake);
    }

    private static boolean takesArray(MethodNode method) {
        return method.desc.contains("[");
    }
}
